import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Problem } from '../cli/say.mjs';
import { readJson, writeJson } from './files.mjs';
import { portsFrom } from './ports.mjs';
import { findUser } from './users.mjs';

const longestSocketPath = 107;
const externalParts = ['redis', 'mongodb', 'clickhouse', 'graph'];

/** One running copy of the system: its folder, its ports, its users. A checkout has two: for work and for tests. */
export class Instance {
  constructor({ checkout, env = process.env, kind = 'main', uid = process.getuid() }) {
    this.checkout = checkout;
    this.kind = kind;
    this.uid = uid;
    this.named = env.MERAJUT_HOME ? resolve(env.MERAJUT_HOME) + this.suffix : null;
    const home = this.named ?? join(checkout, `.merajut${this.suffix}`);
    this.home = existsSync(home) ? realpathSync(home) : home;
    this.remember(env);
  }

  get suffix() {
    return this.kind === 'main' ? '' : `-${this.kind}`;
  }

  get ports() {
    return portsFrom(this.port);
  }

  get address() {
    return `http://localhost:${this.port}`;
  }

  /** Short and steady: names what must stand outside the home. */
  get hash() {
    return createHash('sha256').update(`${this.checkout}${this.suffix}`).digest('hex').slice(0, 12);
  }

  /** Where sockets are; their paths have a limit that a deep checkout may pass. */
  get run() {
    const inside = this.path('run');
    if (join(inside, 'postgres', '.s.PGSQL.65535').length <= longestSocketPath) return inside;
    return this.separated ? `/run/merajut/${this.hash}` : `/tmp/merajut-${this.uid}-${this.hash}`;
  }

  path(...names) {
    return join(this.home, ...names);
  }

  /** The system user of a part, or null where everything runs as the one who types. */
  userOf(name) {
    return this.separated ? findUser(`merajut-${name}`) : null;
  }

  /** Takes what the environment says, and where it says nothing what was chosen before. */
  remember(env) {
    const before = readJson(this.path('instance.json'), {});
    if (before.uid !== undefined && before.uid !== this.uid)
      throw new Problem(`The data in ${this.home} belongs to user id ${before.uid}.`,
        before.uid === 0 ? 'Run this with sudo.' : 'Run this as that user, or name another folder by MERAJUT_HOME.');
    const shift = this.kind === 'main' ? 0 : 100;
    this.port = env.MERAJUT_PORT ? portOf(env.MERAJUT_PORT) + shift : (before.port ?? 5080 + shift);
    this.separated = before.separated ?? this.uid === 0;
    this.environment = env.ASPNETCORE_ENVIRONMENT ?? before.environment ?? 'Development';
    this.externals = { ...before.externals, ...externalsIn(env) };
    this.engines = before.engines ?? {};
    this.keptPort = before.port;
    this.changes = before.port === undefined ? [] : differences(before, this);
  }

  save() {
    const { port, separated, uid, environment, externals, engines } = this;
    writeJson(this.path('instance.json'), { port, separated, uid, environment, externals, engines }, null, 0o600);
  }
}

/** What the environment asks for that is not what was chosen before, in words. */
function differences(before, { port, environment, externals }) {
  const said = { 'the port': [before.port, port], 'the environment': [before.environment ?? 'Development', environment] };
  for (const part of externalParts) said[`the address of ${part}`] = [before.externals?.[part] ?? 'embedded', externals[part] ?? 'embedded'];
  // An address may hold a password: which one differs is told, and not what it is.
  return Object.entries(said).filter(([, [was, asked]]) => was !== asked)
    .map(([what, [was, asked]]) => (what.startsWith('the address') ? what : `${what} (${was}, not ${asked})`));
}

function portOf(text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1024 || port > 65000)
    throw new Problem(`MERAJUT_PORT is "${text}"; it must be a number from 1024 to 65000.`);
  return port;
}

// MERAJUT_EXTERNAL_MONGODB=mongodb://… takes that server; =embedded goes back to the one started here.
function externalsIn(env) {
  const found = {};
  for (const part of externalParts) {
    const address = env[`MERAJUT_EXTERNAL_${part.toUpperCase()}`];
    if (address) found[part] = address === 'embedded' ? undefined : address;
  }
  return found;
}
