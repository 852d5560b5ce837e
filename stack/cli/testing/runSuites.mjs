import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Instance } from '../../instance/instance.mjs';
import { installPackages, locked } from '../../parts/build.mjs';
import { LogFile } from '../../supervisor/logFile.mjs';
import { checkDisk } from '../checks.mjs';
import { announce, testDownloads } from '../downloads.mjs';
import { say, step, table } from '../say.mjs';
import { configuration } from './dotnetSuite.mjs';
import { execute } from './execute.mjs';
import { filesUnder } from './filesUnder.mjs';
import { allowedSkips, broken, judge, namedFailures, namedSkips } from './tally.mjs';
import { environmentOf, withTestInstance } from './testInstance.mjs';

/** Builds, runs suites one after the other, and closes with one line for all of them. */
export async function runSuites({ checkout, suites, extra, full }) {
  const results = [];
  const run = async (which, env) => {
    for (const suite of which) results.push(await timed(suite, { env, extra, results: folder }));
  };
  const folder = mkdtempSync(join(tmpdir(), 'merajut-results-'));
  const needing = need => suites.filter(suite => suite.needs === need);
  await run(needing('nothing'), environmentOf(null, { full }));
  if (needing('build').length + needing('engines').length > 0 && (await build(checkout, results, folder))) {
    await run(needing('build'), environmentOf(null, { full }));
    const onEngines = needing('engines');
    if (onEngines.length > 0)
      await withTestInstance(checkout, instance => run(onEngines, environmentOf(instance, { full })), { browser: onEngines.some(suite => suite.browser) });
  }
  // Those that make an instance for tests themselves.
  await run(needing('nobody'), environmentOf(null, { full }));
  return close(checkout, results);
}

async function timed(suite, context) {
  say(`\n== ${suite.name}`);
  const began = performance.now();
  const result = await suite.run(context).catch(error => {
    say(error.told ?? error.stack);
    return broken;
  });
  return { name: suite.name, seconds: (performance.now() - began) / 1000, ...result };
}

async function build(checkout, results, folder) {
  const coming = testDownloads(checkout);
  announce(coming);
  await checkDisk(new Instance({ checkout, kind: 'test' }), coming);
  for (const lock of filesUnder(join(checkout, 'stack'), 'package-lock.json'))
    await installPackages(dirname(lock), { log: new LogFile(join(folder, 'npm.log')), progress: text => say(`· ${dirname(lock)}: ${text}`) });
  const done = await step('building the solution', () =>
    execute('dotnet', ['build', 'MerajutASA.sln', '-c', configuration, '-clp:ErrorsOnly', '-v', 'quiet', '--nologo', locked], { cwd: checkout }));
  if (done !== 0) results.push({ name: 'Build', seconds: 0, ...broken });
  return done === 0;
}

function close(checkout, results) {
  const { faults, good, line } = judge(results, allowedSkips(join(checkout, 'tests', 'allowed-skips.txt')));
  const rows = results.map(({ name, passed, failed, skips, seconds }) => [name, passed, failed, skips.length, seconds.toFixed(1)]);
  console.log(`\n${table(['SUITE', 'PASSED', 'FAILED', 'SKIPPED', 'SECONDS'], rows)}\n`);
  for (const skip of namedSkips(results)) console.log(skip);
  for (const failure of namedFailures(results)) console.log(failure);
  for (const fault of faults) console.log(fault);
  console.log(line);
  return good ? 0 : 1;
}
