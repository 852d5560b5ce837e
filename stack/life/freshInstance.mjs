import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { statusOf } from '../cli/verbs/status.mjs';
import { folder } from '../instance/files.mjs';
import { Instance } from '../instance/instance.mjs';
import { binOf } from '../parts/postgres.mjs';

const checkout = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const longest = 15 * 60_000;

/** The instance that the run of the tests made, seen and used from outside as a person does. */
export function freshInstance() {
  const home = process.env.MERAJUT_HOME;
  if (!home) throw new Error('MERAJUT_HOME names no instance: run this by ./merajut test life');

  const command = (args, env) => spawnSync(join(checkout, 'merajut'), args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, env: { ...process.env, ...env } });
  const merajut = (...args) => {
    const done = command(args);
    if (done.status !== 0) throw new Error(`./merajut ${args.join(' ')} ended with ${done.status}:\n${done.stderr}`);
    return done;
  };
  // What `status --json` prints, without a process of its own: a part heals faster than that takes on a busy machine.
  const status = () => statusOf(new Instance({ checkout }));
  const parts = async () => (await status()).parts;
  const part = async name => (await parts()).find(one => one.name === name);

  const wait = async (what, condition) => {
    const last = Date.now() + longest;
    for (;;) {
      const seen = await condition();
      if (seen) return seen;
      if (Date.now() > last) throw new Error(`${what}: ${JSON.stringify(await parts(), null, 2)}`);
      await pause(20);
    }
  };

  return {
    merajut, status, parts, part, home,
    /** What the command says when it must refuse. */
    refused: (args, env) => {
      const { status: code, stderr } = command(args, env);
      if (code === 0) throw new Error(`./merajut ${args.join(' ')} did not refuse:\n${stderr}`);
      return stderr;
    },
    /** How the parts are reached, and as whom. */
    ports: new Instance({ checkout }).ports,
    /** Another instance beside this one, of which nothing is there yet. */
    besides: name => {
      const place = new Instance({ checkout, env: { MERAJUT_HOME: join(home, name) } });
      folder(place.home, null, 0o711);
      folder(place.path('data'), null, 0o711);
      return place;
    },
    /** By the superuser, over the cluster's own socket: what is there, whoever may see it. */
    inMain: sql => superuser(new Instance({ checkout }), sql),
    secrets: () => JSON.parse(readFileSync(join(home, 'secrets', 'passwords.json'))),
    until: (name, state) => wait(`${name} never was ${state}`, async () => [await part(name)].find(one => one.state === state)),
    untilAll: state => wait(`not every part was ${state}`, async () => [await parts()].find(all => all.every(one => one.state === state))),
    supervisor: () => JSON.parse(readFileSync(join(home, 'supervisor', 'processes.json'))).supervisor.pid,
    /** The user id a process runs as, or null when it is gone. */
    userOf: pid => {
      const text = procStatus(pid);
      return text === null ? null : Number(/^Uid:\s+(\d+)/m.exec(text)[1]);
    },
  };
}

function superuser(instance, sql) {
  const user = instance.userOf('main');
  const { status, stdout, stderr } = spawnSync(join(binOf(instance, 'postgres'), 'psql'),
    ['-XqAt', '-h', join(instance.run, 'postgres'), '-p', instance.ports.postgres, '-U', 'postgres', '-d', 'merajut', '-c', sql],
    { encoding: 'utf8', cwd: '/', env: { LANG: 'C.UTF-8' }, uid: user?.uid, gid: user?.gid });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

function procStatus(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    return /^State:\s+Z/m.test(text) ? null : text;
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}
