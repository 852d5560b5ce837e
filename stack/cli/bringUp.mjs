import { prepareHome } from '../instance/home.mjs';
import { enginesOf, heavyParts } from '../parts/index.mjs';
import { checkOperatorFile } from '../instance/operatorFile.mjs';
import { order, supervisorOf } from '../supervisor/client.mjs';
import { checkDisk } from './checks.mjs';
import { announce, comingDownloads } from './downloads.mjs';
import { startFirstEngines } from './engines.mjs';
import { alone } from './instanceLock.mjs';
import { buildPortal, isBuilt } from './portalBuild.mjs';
import { isMigrated, migrate, portalVerb, seed } from './portalVerbs.mjs';
import { ensurePackages } from './prerequisites.mjs';
import { Problem, say, step } from './say.mjs';
import { followHeavyParts, untilHealthy, untilReady } from './waiting.mjs';

const relays = ['relay', 'relay-2'];
const portalParts = ['portal', ...relays];

/** Brings an instance up, or finds it up and leaves it as it is. */
export async function bringUp(instance, { enginesOnly = false } = {}) {
  refuseOtherSettings(instance);
  checkOperatorFile(instance);
  if (await isStarted(instance, enginesOnly)) await findUp(instance, enginesOnly);
  else await start(instance, enginesOnly);
  if (!enginesOnly) await welcome(instance);
}

/** What runs has its ports and addresses from before: other ones, written under it, would help nobody. */
function refuseOtherSettings(instance) {
  if (instance.changes.length === 0 || !supervisorOf(instance)) return;
  throw new Problem(`It runs on port ${instance.keptPort}, and what is asked for now differs in ${instance.changes.join(', ')}.`,
    './merajut down, and then this again.');
}

async function isStarted(instance, enginesOnly) {
  if (!supervisorOf(instance)) return false;
  const { parts } = await order(instance, 'status');
  return parts.every(({ name, state }) => state !== 'stopped' || (enginesOnly && portalParts.includes(name)));
}

/** Started is not ready: a part that is coming is waited for, and one that cannot work is told. */
async function findUp(instance, enginesOnly) {
  const { parts } = await order(instance, 'status');
  const needed = parts.map(part => part.name).filter(name => !heavyParts.includes(name) && !(enginesOnly && portalParts.includes(name)));
  const coming = parts.filter(({ name, state }) => needed.includes(name) && state !== 'healthy').map(part => part.name);
  if (coming.length > 0) say(`Already started; waiting for ${coming.join(', ')}.`);
  await untilHealthy(instance, needed);
  if (!enginesOnly) await untilReady(instance);
  say('Already up: nothing was changed.');
}

async function start(instance, enginesOnly) {
  const coming = comingDownloads(instance, { enginesOnly });
  announce(coming);
  await checkDisk(instance, coming);
  await ensurePackages(instance);
  prepareHome(instance);
  await alone(instance, 'up', async () => {
    keepEngines(instance);
    await startFirstEngines(instance);
    if (!enginesOnly) await startPortal(instance);
    await order(instance, 'start', { parts: heavyParts });
    if (enginesOnly) await followHeavyParts(instance, heavyParts);
  });
}

function keepEngines(instance) {
  const here = Object.entries(enginesOf(instance)).filter(([name]) => !instance.externals[name]);
  instance.engines = { ...instance.engines, ...Object.fromEntries(here) };
  instance.save();
}

async function startPortal(instance) {
  await prepareSchemas(instance);
  // MongoDB comes up while people and children are made, so that a few of them can be given documents.
  await order(instance, 'start', { parts: [...relays, 'mongodb'] });
  if (instance.environment === 'Development') await seed(instance);
  await step('starting the portal', async () => {
    await order(instance, 'start', { parts: ['portal'] });
    await untilHealthy(instance, portalParts);
    await untilReady(instance);
  });
}

/** The portal as built from the sources, and the schemas as it needs them; what still runs from before is stopped first. */
export async function prepareSchemas(instance) {
  if (!isBuilt(instance) || !isMigrated(instance)) await order(instance, 'stop', { parts: portalParts });
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
