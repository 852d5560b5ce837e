import { Instance } from '../../instance/instance.mjs';
import { acceptedStandIns } from '../../instance/operatorFile.mjs';
import { partsOf } from '../../parts/index.mjs';
import { order, supervisorOf } from '../../supervisor/client.mjs';
import { table } from '../say.mjs';

export const summary = 'Say how each part fares.';
export const options = { json: { type: 'boolean', help: 'for programs' } };

export async function run({ checkout, values }) {
  const status = await statusOf(new Instance({ checkout }));
  console.log(values.json ? JSON.stringify(status, null, 2) : readable(status));
  return 0;
}

export async function statusOf(instance) {
  const { parts, warnings } = supervisorOf(instance)
    ? await order(instance, 'status')
    : { parts: stopped(instance), warnings: [] };
  return { keysSeparated: instance.separated, home: instance.home, environment: instance.environment, parts: parts.map(part => ({ ...part, inProduction: inProduction(instance, part) })), warnings };
}

// The portal itself refuses these two, by their own words; the graph's engine is the real one.
const standIns = ['mongodb', 'clickhouse'];

/** Whether the portal, in Production, refuses or accepts the stand-in of a part; null for what is no stand-in. */
function inProduction(instance, { name, engine }) {
  if (engine !== 'embedded' || !standIns.includes(name)) return null;
  return acceptedStandIns(instance).includes(name) ? 'accepted' : 'refused';
}

const stopped = instance =>
  partsOf(instance, {}).map(({ name, address, engine }) => ({ name, state: 'stopped', version: null, address, since: null, engine }));

export function readable({ parts, warnings, keysSeparated }) {
  const rows = parts.map(({ name, state, version, address, since, engine, inProduction, detail }) =>
    [name, state, version, address, since?.replace(/\.\d+Z$/, 'Z'), inProduction ? `${engine}, ${inProduction} in Production` : engine, detail]);
  const users = keysSeparated ? [] : ['Every part runs as one user: whoever breaks into one holds the keys of all.'];
  return [table(['PART', 'STATE', 'VERSION', 'ADDRESS', 'SINCE', 'ENGINE', ''], rows), ...users, ...warnings].join('\n');
}
