import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { readJson } from '../instance/files.mjs';
import { filesUnder } from './testing/filesUnder.mjs';

// Sizes stand in no lock file. These are the large ones as they were measured, in megabytes; the others are small.
const large = {
  'microsoft.playwright': 214, 'sharpcompress': 9, 'bouncycastle.cryptography': 9, mudblazor: 8,
  'skiasharp.nativeassets.win32': 87, 'skiasharp.nativeassets.linux.nodependencies': 63, skiasharp: 17, 'skiasharp.nativeassets.macos': 8,
};
const usual = 0.9;

/** The NuGet packages that the lock files below some folders name and this machine does not have, as one download. */
export function missingNuget(checkout, folders, store = process.env.NUGET_PACKAGES ?? join(homedir(), '.nuget', 'packages')) {
  const locked = folders.flatMap(folder => filesUnder(join(checkout, folder), 'packages.lock.json')).flatMap(packagesOf);
  const missing = [...new Set(locked)].filter(name => !existsSync(join(store, name)));
  if (missing.length === 0) return [];
  const megabytes = missing.reduce((sum, name) => sum + (large[name.split('/')[0]] ?? usual), 0);
  return [{ what: `${missing.length} NuGet packages`, megabytes: Math.ceil(megabytes) }];
}

const packagesOf = file =>
  Object.values(readJson(file).dependencies).flatMap(Object.entries)
    .filter(([, { type }]) => type !== 'Project')
    .map(([name, { resolved }]) => `${name}/${resolved}`.toLowerCase());
