import { runSuites } from '../testing/runSuites.mjs';
import { chosen, suitesOf } from '../testing/suites.mjs';
import { Problem } from '../say.mjs';

export const summary = 'Run the tests, against an instance of their own.';
export const takes = '[SUITE] ';
export const more = `SUITE is a part of a suite's name; without it all are run. Words after -- go to the .NET test programs, for
example: ./merajut test infrastructure -- -class '*Outbox*'
The instance for tests is .merajut-test, on ports 100 above those of ./merajut up; it is emptied before each run.`;
export const options = {
  full: { type: 'boolean', help: 'with the long runs: more kills, more seeds' },
  list: { type: 'boolean', help: 'only name the suites' },
};

export async function run({ checkout, values, positionals: [word, ...extra] }) {
  const suites = chosen(suitesOf(checkout), word).filter(suite => word || values.full || !suite.isLong);
  if (suites.length === 0) throw new Problem(`There is no suite "${word}".`, './merajut test --list');
  if (values.list) return console.log(suites.map(({ name }) => name).join('\n')), 0;
  return runSuites({ checkout, suites, extra, full: values.full });
}
