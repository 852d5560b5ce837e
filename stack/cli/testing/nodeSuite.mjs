import { join } from 'node:path';
import { readText } from '../../instance/files.mjs';
import { installPackages } from '../../parts/build.mjs';
import { LogFile } from '../../supervisor/logFile.mjs';
import { say } from '../say.mjs';
import { execute } from './execute.mjs';
import { broken, readTap } from './tally.mjs';

/** Test files for Node's own runner; the packages of their folder are installed first. */
export const nodeSuite = (name, files, packages) => ({
  name,
  needs: 'nothing',
  run: async ({ env, results }) => {
    const log = new LogFile(join(results, 'npm.log'));
    if (packages) await installPackages(packages, { log, progress: text => say(`  ${text}`) });
    const report = join(results, `${name.replaceAll('/', '-')}.tap`);
    const reporters = ['spec', 'stdout', 'tap', report].map((value, at) => `--test-reporter${at % 2 ? '-destination' : ''}=${value}`);
    const code = await execute(process.execPath, ['--test', ...reporters, ...files], { env });
    const text = readText(report);
    const result = text === null ? broken : readTap(text);
    const wrong = result.failed === 0 && (code !== 0 || result.passed + result.skips.length === 0);
    return wrong ? { ...result, failed: 1 } : result;
  },
});
