import { readText, writeWhole } from '../instance/files.mjs';
import { Problem, step } from './say.mjs';

const markOf = (instance, name) => instance.path('data', name);

/** Whether a step is done, for this value of what it depends on. */
export const isDone = (instance, name, value) => readText(markOf(instance, name)) === value;

/** Does a step of the portal's that has not been done yet. The mark is written at its end: one that was cut off is done again. */
export async function once(instance, name, value, title, work) {
  if (isDone(instance, name, value)) return;
  await step(title, async () => {
    // Their words are progress; the answer of ./merajut up is what stands on standard output.
    const code = await work({ stdio: ['ignore', process.stderr, process.stderr] });
    if (code !== 0) throw new Problem(`The portal's own step failed (${code}); its words are above.`);
  });
  writeWhole(markOf(instance, name), value);
}
