import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { holderOf, isFree } from '../instance/ports.mjs';
import { Problem } from './say.mjs';

const needed = 500 * 1024 * 1024;

/** Refuses to begin on a disk that would fill up at once. */
export async function checkDisk(instance) {
  let folder = instance.home;
  while (!existsSync(folder)) folder = dirname(folder);
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize >= needed) return;
  throw new Problem(`The disk is full: ${Math.round(bavail * bsize / 1024 / 1024)} MB are free at ${folder}, and at least 500 MB are needed.`,
    'Free some space, or put the data elsewhere by MERAJUT_HOME.');
}

/** Refuses to begin where another program holds one of the ports, and names it. */
export async function checkPorts(instance) {
  const taken = [];
  for (const [part, port] of Object.entries(instance.ports)) {
    if (instance.externals[part] || (await isFree(port))) continue;
    const holder = holderOf(port);
    taken.push(`Port ${port} (${part}) is taken by ${holder ? `process ${holder.pid}: ${holder.program.slice(0, 120)}` : 'a program of another user'}.`);
  }
  if (taken.length > 0)
    throw new Problem(taken.join('\n'), 'End it, or choose other ports: MERAJUT_PORT=5180 ./merajut up');
}
