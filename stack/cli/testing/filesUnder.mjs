import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const passedOver = new Set(['node_modules', 'bin', 'obj']);

/** Every file below a folder whose name ends so, in a steady order. */
export function filesUnder(folder, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => !passedOver.has(entry.name))
    .flatMap(entry => (entry.isDirectory() ? filesUnder(join(folder, entry.name), ending) : [join(folder, entry.name)]))
    .filter(file => file.endsWith(ending))
    .sort();
}
