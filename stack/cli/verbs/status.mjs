import { Instance } from '../../instance/instance.mjs';
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
  return { keysSeparated: instance.separated, home: instance.home, environment: instance.environment, parts, warnings };
}

const stopped = instance =>
  partsOf(instance, {}).map(({ name, address, engine }) => ({ name, state: 'stopped', version: null, address, since: null, engine }));

function readable({ parts, warnings, keysSeparated }) {
  const rows = parts.map(({ name, state, version, address, since, engine, detail }) =>
    [name, state, version, address, since?.replace(/\.\d+Z$/, 'Z'), engine, detail]);
  const users = keysSeparated ? [] : ['Every part runs as one user: whoever breaks into one holds the keys of all.'];
  return [table(['PART', 'STATE', 'VERSION', 'ADDRESS', 'SINCE', 'ENGINE', ''], rows), ...users, ...warnings].join('\n');
}
