import { linkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, readJson } from '../instance/files.mjs';
import { identify, isAlive } from '../instance/processes.mjs';
import { Problem } from './say.mjs';

/** Runs the work while no other command does the same thing to the same instance. */
export async function alone(instance, what, work) {
  const release = take(join(folder(instance.path('locks'), null, 0o700), what));
  try {
    return await work();
  } finally {
    release();
  }
}

function take(path) {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, JSON.stringify(identify(process.pid)), { mode: 0o600 });
  try {
    hold(own, path);
  } finally {
    rmSync(own);
  }
  return () => rmSync(path, { force: true });
}

// A link is made whole or not at all, so that the lock never stands there empty.
function hold(own, path) {
  try {
    linkSync(own, path);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const holder = readJson(path);
    if (isAlive(holder)) throw new Problem(`Another ./merajut (process ${holder.pid}) is at work on this instance.`, 'Wait until it has ended.');
    rmSync(path, { force: true });
    linkSync(own, path);
  }
}
