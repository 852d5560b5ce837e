import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { say } from '../say.mjs';

// The first holds all data, the PostgreSQL clusters' and Redis' among it; the others lie within.
const parts = [
  { part: 'postgres', folder: '', size: '1200m', mode: '0711' },
  { part: 'mongodb', folder: 'mongodb', size: '192m', mode: '0700' },
  { part: 'clickhouse', folder: 'clickhouse', size: '384m', mode: '0700' },
  { part: 'graph', folder: 'graph', size: '192m', mode: '0700' },
];

/** Small disks of their own for some parts' data, so that they can be filled without harm to anything else. Takes root. */
export function smallDisks() {
  const places = [];
  const unmountAll = instance => {
    const mounted = readFileSync('/proc/mounts', 'utf8').split('\n').map(line => line.split(' ')[1]);
    for (const { folder } of parts.toReversed()) if (mounted.includes(instance.path('data', folder))) spawnSync('umount', ['-l', instance.path('data', folder)]);
  };
  return {
    places,
    mount: instance => {
      unmountAll(instance);
      for (const { part, folder, size, mode } of parts) {
        const path = instance.path('data', folder);
        mkdirSync(path, { recursive: true });
        const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=${mode}`, 'tmpfs', path], { encoding: 'utf8' });
        if (status === 0) places.push({ part, path });
        else say(`${part} gets no small disk: ${(stderr ?? '').trim()}`);
      }
    },
    unmount: unmountAll,
  };
}
