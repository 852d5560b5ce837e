import { existsSync, readdirSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { Instance } from '../../instance/instance.mjs';
import { Problem } from '../say.mjs';

export const summary = 'Show what a part has written.';
export const takes = 'PART ';
export const options = {
  follow: { type: 'boolean', short: 'f', help: 'and what it writes from now on' },
  lines: { type: 'string', help: 'so many lines (200)' },
};

export async function run({ checkout, values, positionals: [part] }) {
  const instance = new Instance({ checkout });
  const folder = instance.path('logs');
  const parts = existsSync(folder) ? readdirSync(folder).filter(file => file.endsWith('.log')).map(file => file.slice(0, -4)) : [];
  if (!parts.includes(part)) throw new Problem(part ? `There is no log of "${part}".` : 'Whose log?', `Logs: ${parts.join(', ') || 'none yet'}`);
  // -F goes on after the file was emptied because it had grown too long.
  const args = ['-n', values.lines ?? '200', ...(values.follow ? ['-F'] : []), '--', instance.path('logs', `${part}.log`)];
  return new Promise((resolve, reject) => spawn('tail', args, { stdio: 'inherit' }).once('error', reject).once('exit', code => resolve(code ?? 0)));
}
