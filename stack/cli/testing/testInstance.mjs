import { prepareHome } from '../../instance/home.mjs';
import { Instance } from '../../instance/instance.mjs';
import { browser as browserHere } from '../../instance/tools.mjs';
import { socketOf } from '../../supervisor/client.mjs';
import { bringUp } from '../bringUp.mjs';
import { checkDisk } from '../checks.mjs';
import { alone } from '../instanceLock.mjs';
import { ensurePackages } from '../prerequisites.mjs';
import { say } from '../say.mjs';
import { takeDown } from '../takeDown.mjs';
import { wipe } from '../wipe.mjs';

const settings = ['portal', 'owner', 'direct', 'relay'];

/**
 * Gives the work an empty instance of its own, with its engines up, and takes it down whatever happens. `beforehand` is done when it is
 * empty and `afterwards` when it is down, and before it is emptied, in case an earlier run was killed.
 */
export async function withTestInstance(checkout, work, { browser = false, beforehand = () => {}, afterwards = () => {} } = {}) {
  const instance = new Instance({ checkout, env: mainPort(checkout), kind: 'test' });
  await checkDisk(instance);
  await ensurePackages(instance, { browser });
  prepareHome(instance);
  return alone(instance, 'use', async () => {
    const end = async () => {
      await takeDown(instance);
      afterwards(instance);
    };
    await end();
    wipe(instance);
    const release = onInterrupt(end);
    try {
      beforehand(instance);
      await bringUp(instance, { enginesOnly: true });
      return await work(instance);
    } finally {
      release();
      await end();
    }
  });
}

/** What a test program is told: where the settings are, and how thorough to be. */
export function environmentOf(instance, { full } = {}) {
  const env = { ...process.env, ...(full ? { MERAJUT_FULL: '1' } : {}) };
  for (const name of ['MERAJUT_HOME', 'MERAJUT_PORT']) delete env[name];
  if (!instance) return env;
  const chromium = env.MERAJUT_CHROMIUM ?? browserHere();
  return {
    ...env,
    ...(chromium ? { MERAJUT_CHROMIUM: chromium } : {}),
    MERAJUT_HOME: instance.home,
    MERAJUT_SUPERVISOR: socketOf(instance),
    MERAJUT_SETTINGS: settings.map(name => instance.path('settings', `${name}.json`)).join(':'),
  };
}

// The instance for tests stands beside the main one, wherever that was put.
const mainPort = checkout => ({ ...process.env, MERAJUT_PORT: String(new Instance({ checkout }).port) });

function onInterrupt(clean) {
  const stop = async name => {
    say('\nStopping what was started for the tests.');
    await clean();
    process.exit(name === 'SIGINT' ? 130 : 143);
  };
  for (const name of ['SIGINT', 'SIGTERM']) process.once(name, stop);
  return () => ['SIGINT', 'SIGTERM'].forEach(name => process.removeListener(name, stop));
}
