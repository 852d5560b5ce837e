import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { builtFrom, hashOf, publish } from '../parts/build.mjs';
import { Instance } from '../instance/instance.mjs';
import { LogFile } from '../supervisor/logFile.mjs';
import { step } from './say.mjs';

const inputs = ['src', 'appsettings.json', 'Directory.Build.props', 'Directory.Packages.props', 'global.json'];

const sourceHash = checkout => hashOf(checkout, inputs);

/** Whether the published portal is that of the sources as they are. */
export const isBuilt = instance => builtFrom(instance.path('app')) === sourceHash(instance.checkout);

/** Publishes the portal into the home when its sources have changed since. */
export async function buildPortal(instance) {
  if (isBuilt(instance)) return;
  const to = instance.path('app');
  const hash = sourceHash(instance.checkout);
  const log = new LogFile(instance.path('logs', 'build.log'));
  log.rotate();
  await step('building the portal', () =>
    publish({ project: join(instance.checkout, 'src', 'Portal'), to, hash, version: commitOf(instance.checkout) ?? hash.slice(0, 12), log }));
}

/** A portal of the sources as they are, to run verbs from; one of its own where that of the instance is older, for that one may be serving. */
export async function portalForVerbs(instance) {
  if (isBuilt(instance)) return instance.path('app');
  const apart = new Instance({ checkout: instance.checkout, kind: 'verbs' });
  await buildPortal(apart);
  return apart.path('app');
}

function commitOf(checkout) {
  const { status, stdout } = spawnSync('git', ['describe', '--always', '--dirty'], { cwd: checkout, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}
