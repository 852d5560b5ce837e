import { prepareHome } from '../instance/home.mjs';
import { heavyParts } from '../parts/index.mjs';
import { order, supervisorOf } from '../supervisor/client.mjs';
import { checkDisk } from './checks.mjs';
import { announceDownloads } from './downloads.mjs';
import { startFirstEngines } from './engines.mjs';
import { alone } from './instanceLock.mjs';
import { buildPortal, isBuilt } from './portalBuild.mjs';
import { migrate, portalVerb, seed } from './portalVerbs.mjs';
import { ensurePackages } from './prerequisites.mjs';
import { say, step } from './say.mjs';
import { followHeavyParts, untilHealthy } from './waiting.mjs';

const portalParts = ['portal', 'relay'];

/** Brings an instance up, or finds it up and leaves it as it is. */
export async function bringUp(instance, { enginesOnly = false } = {}) {
  if (await isUp(instance, enginesOnly)) say('Already up: nothing was changed.');
  else await start(instance, enginesOnly);
  if (!enginesOnly) await welcome(instance);
}

async function isUp(instance, enginesOnly) {
  if (!supervisorOf(instance)) return false;
  const { parts } = await order(instance, 'status');
  return parts.every(({ name, state }) => state !== 'stopped' || (enginesOnly && portalParts.includes(name)));
}

async function start(instance, enginesOnly) {
  announceDownloads(instance, { enginesOnly });
  await ensurePackages(instance);
  await checkDisk(instance);
  prepareHome(instance);
  await alone(instance, 'up', async () => {
    await startFirstEngines(instance);
    if (!enginesOnly) await startPortal(instance);
    await order(instance, 'start', { parts: heavyParts });
    if (enginesOnly) await followHeavyParts(instance, heavyParts);
  });
}

async function startPortal(instance) {
  await prepareSchemas(instance);
  await order(instance, 'start', { parts: ['relay'] });
  if (instance.environment === 'Development') await seed(instance);
  await step('starting the portal', async () => {
    await order(instance, 'start', { parts: ['portal'] });
    await untilHealthy(instance, portalParts);
  });
}

/** The portal as built from the sources, and the schemas as it needs them. */
export async function prepareSchemas(instance) {
  await buildPortal(instance);
  await migrate(instance);
}

/** Where to go, and as whom. */
async function welcome(instance) {
  if (!isBuilt(instance)) say('The sources have changed since this was built. To run them: ./merajut down && ./merajut up');
  console.log(`\nOpen ${instance.address}\n`);
  if (instance.environment === 'Development') await portalVerb(instance, ['people']);
  else console.log('The first administrator: ./merajut admin create EMAIL');
  console.log('\nMongoDB, ClickHouse and the graph follow in the background: ./merajut status');
}
