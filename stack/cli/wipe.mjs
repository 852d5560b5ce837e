import { existsSync, rmSync } from 'node:fs';

const removed = ['data', 'mail', 'secrets', 'settings', 'conf', 'logs', 'run', 'supervisor'];

/** Removes what an instance has come to hold; what was built and the chosen port stay. */
export function wipe(instance) {
  for (const name of removed) rmSync(instance.path(name), { recursive: true, force: true });
  rmSync(instance.run, { recursive: true, force: true });
  // With the data goes the choice of what kind of engine reads it.
  instance.engines = {};
  if (existsSync(instance.path('instance.json'))) instance.save();
}
