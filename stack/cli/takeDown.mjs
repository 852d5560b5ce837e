import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, signal } from '../instance/processes.mjs';
import { supervisorOf } from '../supervisor/client.mjs';
import { Record } from '../supervisor/record.mjs';

const patience = 60_000;

/** Stops an instance, whether its supervisor still watches it or was killed. */
export async function takeDown(instance) {
  const path = instance.path('supervisor', 'processes.json');
  if (!existsSync(path)) return { supervised: false, orphans: 0 };
  const supervisor = supervisorOf(instance);
  if (supervisor) await endSupervisor(instance, supervisor);
  return { supervised: supervisor !== null, orphans: await new Record(path).endAll() };
}

async function endSupervisor(instance, supervisor) {
  const last = Date.now() + patience;
  // By signal, not by order: it also reaches a supervisor whose socket was removed.
  signal(supervisor, 'SIGTERM');
  while (isAlive(supervisor) && Date.now() < last) await pause(50);
  signal(supervisor, 'SIGKILL');
}
