import { basename, dirname, join } from 'node:path';
import { readText } from '../../instance/files.mjs';
import { execute } from './execute.mjs';
import { broken, readCtrf } from './tally.mjs';

export const configuration = 'Release';

/** A test project of the solution, run as the program it is. */
export const dotnetSuite = (project, name) => ({
  name,
  run: async ({ env, extra, results }) => {
    const program = join(dirname(project), 'bin', configuration, 'net10.0', `${basename(project, '.csproj')}.dll`);
    const report = join(results, `${name.replaceAll('/', '-')}.json`);
    const code = await execute('dotnet', [program, '-noColor', '-noLogo', '-noAutoReporters', '-result-ctrf', report, ...extra], { cwd: dirname(project), env });
    return judgeReport(readText(report), code, extra.length > 0);
  },
});

/** A program that broke off, or that ran nothing though nothing was filtered, has failed. */
export function judgeReport(text, code, filtered) {
  if (text === null) return broken;
  const result = readCtrf(text);
  const empty = result.passed + result.failed + result.skips.length === 0;
  if ((empty && !filtered) || (code !== 0 && result.failed === 0)) return { ...result, failed: 1 };
  return result;
}
