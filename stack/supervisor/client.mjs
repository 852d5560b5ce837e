import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Problem } from '../cli/say.mjs';
import { readJson } from '../instance/files.mjs';
import { isAlive } from '../instance/processes.mjs';
import { LogFile } from './logFile.mjs';

export const socketOf = instance => join(instance.run, 'supervisor.sock');

/** The supervisor's process, if it runs. */
export function supervisorOf(instance) {
  const identity = readJson(instance.path('supervisor', 'processes.json'), {}).supervisor;
  return isAlive(identity) ? identity : null;
}

/** Gives the supervisor an order and waits for its answer. */
export async function order(instance, what, more = {}) {
  const connection = net.connect(socketOf(instance));
  connection.end(`${JSON.stringify({ do: what, ...more })}\n`);
  const { answer, problem, remedy } = JSON.parse(await text(connection));
  if (problem) throw new Problem(problem, remedy);
  return answer;
}

/** Starts the supervisor, which outlives this command. */
export async function startSupervisor(instance) {
  const log = new LogFile(instance.path('logs', 'supervisor.log'));
  log.rotate();
  const output = log.open();
  const daemon = fileURLToPath(new URL('daemon.mjs', import.meta.url));
  const child = spawn(process.execPath, [daemon, instance.checkout, instance.kind], { cwd: '/', detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  child.unref();
  let over = false;
  child.once('exit', () => (over = true));
  while (!(await answers(instance))) {
    if (over) throw new Problem('The supervisor ended at once.', `See ${log.path}`);
    await pause(50);
  }
}

async function answers(instance) {
  try {
    await order(instance, 'status');
    return true;
  } catch (error) {
    if (['ENOENT', 'ECONNREFUSED'].includes(error.code)) return false;
    throw error;
  }
}
