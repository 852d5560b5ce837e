import { rmSync } from 'node:fs';

const removed = ['data', 'mail', 'secrets', 'settings', 'conf', 'logs', 'run', 'supervisor'];

/** Removes what an instance has come to hold; what was built and the chosen port stay. */
export function wipe(instance) {
  for (const name of removed) rmSync(instance.path(name), { recursive: true, force: true });
  rmSync(instance.run, { recursive: true, force: true });
}
