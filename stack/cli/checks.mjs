import { existsSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { holderOf, isFree } from '../instance/ports.mjs';
import { Problem } from './say.mjs';

const forTheFirstRun = 3000;
const forEachRun = 500;
const downloaded = 100;

/** Refuses to begin on a disk that would fill up at once: that of the data, and that of the checkout, where things are built. */
export async function checkDisk(instance, coming = [], freeAt = freeMegabytes) {
  const isFirst = !existsSync(instance.path('instance.json')) || coming.some(({ megabytes }) => megabytes > downloaded);
  const needed = isFirst ? forTheFirstRun : forEachRun;
  const folders = new Map([instance.home, instance.checkout].map(existing).map(folder => [statSync(folder).dev, folder]));
  for (const folder of folders.values()) {
    const free = await freeAt(folder);
    if (free < needed)
      throw new Problem(`The disk is full: ${Math.round(free)} MB are free at ${folder}, and ${isFirst ? `a first run needs about ${needed}` : `at least ${needed} are needed`}.`,
        'Free some space, or put the data elsewhere by MERAJUT_HOME.');
  }
}

async function freeMegabytes(folder) {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize / 1024 / 1024;
}

function existing(folder) {
  let found = folder;
  while (!existsSync(found)) found = dirname(found);
  return found;
}

/** Refuses to begin where another program holds one of the ports, and names it. */
export async function checkPorts(instance) {
  const taken = [];
  for (const [part, port] of Object.entries(instance.ports)) {
    if (instance.externals[part] || (await isFree(port, hostsOf(part)))) continue;
    const holder = holderOf(port);
    taken.push(`Port ${port} (${part}) is taken by ${holder ? `process ${holder.pid}: ${holder.program.slice(0, 120)}` : 'a program of another user'}.`);
  }
  if (taken.length > 0)
    throw new Problem(taken.join('\n'), 'End it, or choose other ports: MERAJUT_PORT=5180 ./merajut up');
}

// The portal is told to listen by name, and does so on both loopback addresses or not at all.
const hostsOf = part => (part === 'portal' ? ['127.0.0.1', '::1'] : ['127.0.0.1']);
