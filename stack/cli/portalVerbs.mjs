import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from '../instance/files.mjs';
import { builtFrom, hashOf, installPackages } from '../parts/build.mjs';
import { placeFor } from '../parts/place.mjs';
import { portalCommand } from '../parts/portal.mjs';
import { LogFile } from '../supervisor/logFile.mjs';
import { isDone, once } from './once.mjs';
import { portalForVerbs } from './portalBuild.mjs';
import { Problem } from './say.mjs';

// Changing the schema takes the owner's login, and looking into the outbox the relay's: no serving process has either.
const owners = { migrate: { user: 'owner', settings: ['owner'] }, sync: { user: 'relay', settings: ['relay'] } };
const others = { user: 'portal', settings: ['portal'] };
// These work on the caller's own files and ask no store.
const callers = new Set(['research']);

export const hasPortal = instance => existsSync(instance.path('app', 'MerajutASA.Portal.dll'));

/** Runs a verb of the portal as the user it needs, and gives its exit code. */
export async function portalVerb(instance, verb, { stdio = 'inherit', more = {} } = {}) {
  if (!hasPortal(instance)) throw new Problem(`"${verb[0]}" is a verb of the portal, which is not built yet.`, './merajut up');
  const as = owners[verb[0]] ?? others;
  folder(instance.path('data', as.user), instance.userOf(as.user));
  const { file, args, cwd, env, user } = portalCommand(instance, { ...as, verb });
  const child = spawn(file, args, { cwd, env: { ...env, ...more }, uid: user?.uid, gid: user?.gid, stdio });
  return new Promise((resolve, reject) => child.once('error', reject).once('exit', code => resolve(code ?? 1)));
}

/** Whether a verb of the portal runs as whoever types it. */
export const isCallers = name => callers.has(name);

/** Runs a verb on the caller's own files, as the caller and from where they stand; builds the portal where the sources have changed, and needs nothing to be up. */
export async function callersVerb(instance, verb) {
  const app = await portalForVerbs(instance);
  const child = spawn('dotnet', [join(app, 'MerajutASA.Portal.dll'), ...verb], { stdio: 'inherit' });
  return new Promise((resolve, reject) => child.once('error', reject).once('exit', code => resolve(code ?? 1)));
}

const build = instance => builtFrom(instance.path('app'));

/** Whether the schemas are those of the published portal. */
export const isMigrated = instance => isDone(instance, 'migrated', build(instance));

/** Brings the schemas to what this build needs, and loads the region codes; once done for a build, it is not asked again. */
export const migrate = instance => once(instance, 'migrated', build(instance), 'migrating the schemas', async how =>
  portalVerb(instance, ['migrate'], { ...how, more: { Merajut__RegionsFolder: await regionsFolder(instance) } }));

/** Fills a new development instance with its made-up people. */
export const seed = instance => once(instance, 'seeded', 'yes', 'seeding made-up institutions and children', how =>
  portalVerb(instance, ['seed'], how));

async function regionsFolder(instance) {
  const source = join(instance.checkout, 'stack', 'regions');
  await installPackages(source, { log: new LogFile(instance.path('logs', 'build.log')) });
  const place = placeFor(instance, source, instance.userOf('owner'), 'package.json', hashOf(source));
  return join(place, 'node_modules', 'idn-area-data', 'data');
}
