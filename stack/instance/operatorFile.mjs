import { existsSync } from 'node:fs';
import { own, readJson } from './files.mjs';
import { sharedWithRelay } from './users.mjs';

/**
 * What an operator says to the portal and its relay, in the shape of IConfiguration: read last, so that it prevails. Written
 * by people alone; it stands beside instance.json, where ./merajut reset leaves it.
 */
export const operatorFileOf = instance => instance.path('operator.json');

/** What stands in it, or an empty object. One that cannot be read as JSON is told before anything is started with it. */
export const operatorSettings = instance => readJson(operatorFileOf(instance), {});

export function checkOperatorFile(instance) {
  operatorSettings(instance);
}

/** The stand-ins that Merajut:AcceptEmbedded names, as a list or parted by commas; keys are read as IConfiguration reads them. */
export const acceptedStandIns = instance =>
  leaves(operatorSettings(instance)).filter(([key]) => /^merajut:acceptembedded(:\d+)?$/i.test(key))
    .flatMap(([, value]) => String(value).split(',')).map(name => name.trim().toLowerCase());

const leaves = (value, key = '') => (value !== null && typeof value === 'object'
  ? Object.entries(value).flatMap(([name, inner]) => leaves(inner, key ? `${key}:${name}` : name))
  : [[key, value]]);

/** The file as a settings file of the portal's, readable by it and its relay alone; an editor may have made it anew. */
export function operatorFiles(instance) {
  const file = operatorFileOf(instance);
  if (!existsSync(file)) return [];
  own(file, sharedWithRelay(instance), instance.separated ? 0o640 : 0o600);
  return [file];
}
