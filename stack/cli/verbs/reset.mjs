import { createInterface } from 'node:readline/promises';
import { Instance } from '../../instance/instance.mjs';
import { Problem, say } from '../say.mjs';
import { takeDown } from '../takeDown.mjs';
import { wipe } from '../wipe.mjs';

export const summary = 'Remove all data and secrets of this instance, after asking.';
export const options = { yes: { type: 'boolean', help: 'without asking, for scripts' } };

export async function run({ checkout, values }) {
  const instance = new Instance({ checkout });
  if (!values.yes) await confirm(instance);
  await takeDown(instance);
  wipe(instance);
  say(`The data and secrets in ${instance.home} are gone.`);
  return 0;
}

export async function confirm(instance, { input = process.stdin, output = process.stderr } = {}) {
  if (!input.isTTY) throw new Problem('There is nobody here to ask.', './merajut reset --yes');
  const terminal = createInterface({ input, output });
  const word = await terminal.question(`This removes every child, case, account and key in ${instance.home} for good.\nType the word reset to go on: `);
  terminal.close();
  if (word.trim() !== 'reset') throw new Problem('Nothing was removed.');
}
