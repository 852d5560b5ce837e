import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { locked } from '../../parts/build.mjs';
import { Problem, step } from '../say.mjs';
import { configuration } from '../testing/dotnetSuite.mjs';
import { execute } from '../testing/execute.mjs';
import { environmentOf, withTestInstance } from '../testing/testInstance.mjs';

export const summary = 'Take the pictures of the README anew, on an instance of its own.';
export const takes = '';
export const more = 'They land in docs/screenshots. Which pages they show stands in tests/EndToEnd/Readme; ./merajut test fails while one is missing.';
export const options = {};

export async function run({ checkout }) {
  const project = join(checkout, 'tests', 'EndToEnd');
  const built = await step('building the journeys', () =>
    execute('dotnet', ['build', project, '-c', configuration, '-clp:ErrorsOnly', '-v', 'quiet', '--nologo', locked], { cwd: checkout }));
  if (built !== 0) throw new Problem('The journeys could not be built.');
  const folder = join(checkout, 'docs', 'screenshots');
  mkdirSync(folder, { recursive: true });
  const program = join(project, 'bin', configuration, 'net10.0', 'MerajutASA.EndToEnd.Tests.dll');
  return withTestInstance(
    checkout,
    instance => execute('dotnet', [program, '-noColor', '-noLogo', '-class', '*ScreenshotTests'], { cwd: project, env: { ...environmentOf(instance), MERAJUT_SCREENSHOTS: folder } }),
    { browser: true });
}
