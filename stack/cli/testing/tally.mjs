import { readText } from '../../instance/files.mjs';

const most = 40;
const longest = 400;

export const nothing = { passed: 0, failed: 0, skips: [], failures: [] };

/** A suite that could not be run at all counts as one failure. */
export const broken = { ...nothing, failed: 1 };

/** What a .NET test program wrote in the Common Test Report Format. */
export function readCtrf(text) {
  const { summary, tests } = JSON.parse(text).results;
  const skips = tests.filter(test => test.status === 'skipped').map(({ name, message }) => ({ name, reason: message ?? '' }));
  const failures = tests.filter(test => !['passed', 'skipped'].includes(test.status)).map(({ name, message }) => ({ name, reason: message ?? '' }));
  return { passed: summary.passed, failed: summary.failed + summary.other + summary.pending, skips, failures };
}

/** What Node's test runner wrote in the Test Anything Protocol. */
export function readTap(text) {
  const count = word => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  const skips = [...text.matchAll(/^\s*ok \d+ - (.*) # SKIP ?(.*)$/gm)].map(([, name, reason]) => ({ name, reason }));
  const failures = [...text.matchAll(/^\s*not ok \d+ - (.*)$/gm)].map(([, name]) => ({ name, reason: '' }));
  return { passed: count('pass'), failed: count('fail') + count('cancelled') + count('todo'), skips, failures };
}

/** One line for each failed test, for the end of a run: what it printed itself stands far above. */
export const namedFailures = results =>
  results.flatMap(({ name: suite, failures }) =>
    failures.slice(0, most).map(({ name, reason }) => `FAILED ${suite}: ${name}${reason && `: ${reason.replaceAll(/\s+/g, ' ').slice(0, longest)}`}`));

/** One line for each skipped test, with its reason. */
export const namedSkips = results =>
  results.flatMap(({ name: suite, skips }) => skips.map(({ name, reason }) => `SKIPPED ${suite}: ${name}: ${reason}`));

/** The reasons for which a test may be skipped, one on each line. */
export const allowedSkips = path =>
  new Set((readText(path) ?? '').split('\n').map(line => line.trim()).filter(line => line && !line.startsWith('#')));

/** The verdict over all suites: what is wrong beyond failed tests, and the line that closes the run. */
export function judge(results, allowed) {
  const skips = results.flatMap(result => result.skips);
  const total = what => results.reduce((sum, result) => sum + result[what], 0);
  const faults = skips.filter(({ reason }) => !allowed.has(reason)).map(({ name, reason }) => `${name} was skipped for a reason that is not in the list: ${reason}`);
  if (total('passed') + total('failed') === 0) faults.push('No test was run.');
  return {
    faults,
    good: faults.length === 0 && total('failed') === 0,
    line: `${total('passed')} passed, ${total('failed')} failed, ${skips.length} skipped`,
  };
}
