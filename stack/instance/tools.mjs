import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const oldest = 15;
const root = '/usr/lib/postgresql';

/** Where PostgreSQL's programs are: of the version that made the data, or of the newest one here. */
export function postgresBin(dataVersion = null) {
  const version = dataVersion ?? postgresVersions().at(-1);
  const bin = version && join(root, String(version), 'bin');
  return bin && existsSync(join(bin, 'postgres')) ? bin : null;
}

export const postgresVersions = () =>
  (existsSync(root) ? readdirSync(root) : [])
    .map(Number)
    .filter(version => version >= oldest && existsSync(join(root, String(version), 'bin', 'postgres')))
    .sort((a, b) => a - b);

export const hasPgaudit = version => existsSync(`/usr/share/postgresql/${version}/extension/pgaudit.control`);

/** The full path of a program; an ordinary user's PATH often lacks the folders of servers. */
export function program(name, path = process.env.PATH ?? '') {
  const folders = [...path.split(':'), '/usr/local/sbin', '/usr/sbin', '/sbin', '/usr/local/bin', '/usr/bin', '/bin'];
  return folders.map(folder => join(folder, name)).find(isExecutable) ?? null;
}

/** A Chromium under any of the names that distributions give it. */
export const browser = path =>
  ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(name => program(name, path)).find(Boolean) ?? null;

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch (error) {
    if (['ENOENT', 'EACCES', 'ENOTDIR'].includes(error.code)) return false;
    throw error;
  }
}
