import { chmodSync, chownSync, closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { Problem } from '../cli/say.mjs';

const temporary = path => `${path}.new`;

/** A folder with exactly this owner and mode, whether it was there or not. */
export function folder(path, owner, mode = 0o700) {
  mkdirSync(path, { recursive: true });
  own(path, owner, mode);
  return path;
}

/** Written whole or not at all: an interrupted run leaves the old content, never half of the new. */
export function writeWhole(path, content, owner, mode = 0o600) {
  const file = openSync(temporary(path), 'w', mode);
  try {
    writeSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  own(temporary(path), owner, mode);
  renameSync(temporary(path), path);
}

export const writeJson = (path, value, owner, mode) =>
  writeWhole(path, `${JSON.stringify(value, null, 2)}\n`, owner, mode);

/** The text of a file, or null when there is none. */
export function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    if (error.code === 'EACCES')
      throw new Problem(`${path} belongs to another user.`, 'Run this as the user who first ran ./merajut up (with sudo, if that was root).');
    throw error;
  }
}

/** The value of a JSON file, or the given one when there is none. */
export function readJson(path, otherwise = null) {
  const text = readText(path);
  if (text === null) return otherwise;
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(`${path} is not readable as JSON.`, `Repair it, or remove it and run ./merajut up again.`);
  }
}

/** Gives a file or folder to its user, with exactly this mode. */
export function own(path, owner, mode) {
  if (owner) chownSync(path, owner.uid, owner.gid);
  chmodSync(path, mode);
}
