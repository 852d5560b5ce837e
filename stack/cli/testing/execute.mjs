import { spawn } from 'node:child_process';

const longest = 40 * 60_000;

/** Runs a program whose words are shown, and gives its exit code; one that hangs is ended. */
export function execute(file, args, { cwd, env = process.env } = {}) {
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'], timeout: longest, killSignal: 'SIGKILL' });
  return new Promise((resolve, reject) => child.once('error', reject).once('exit', code => resolve(code ?? 1)));
}
