import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { NotReady } from '../supervisor/watch.mjs';

const run = promisify(execFile);

/** Runs one statement as a monitor role and returns what it prints. */
export async function query(bin, { port, database, user, password }, statement) {
  const target = `host=127.0.0.1 port=${port} dbname=${database} user=${user} connect_timeout=3`;
  try {
    const { stdout } = await run(join(bin, 'psql'), ['-XqAt', '-d', target, '-c', statement], {
      // The password goes by the environment: arguments are there for every user to read.
      env: { PGPASSWORD: password, LC_ALL: 'C.UTF-8' }, cwd: '/', timeout: 5_000,
    });
    return stdout.trim();
  } catch (error) {
    throw told(error);
  }
}

// The server that says "starting up", "in recovery" or "no space left" is alive and must be left to it.
function told(error) {
  const message = (error.stderr || error.message).trim().split('\n').at(-1);
  return /FATAL|ERROR/.test(error.stderr) ? new NotReady(message) : new Error(error.killed ? 'no answer within 5 s' : message);
}
