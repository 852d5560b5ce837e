import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { prepareSchemas } from '../bringUp.mjs';
import { locked } from '../../parts/build.mjs';
import { Problem, step } from '../say.mjs';
import { configuration } from '../testing/dotnetSuite.mjs';
import { environmentOf, withTestInstance } from '../testing/testInstance.mjs';

export const summary = 'Take a measurement, against an instance of its own.';
export const takes = 'NAME ';
export const options = { json: { type: 'boolean', help: 'one object, for programs' } };

export async function run({ checkout, values, positionals }) {
  if (positionals.length === 0) throw new Problem('Which measurement?', './merajut bench rls');
  const project = join(checkout, 'bench');
  // Standard output is for the figures alone.
  const built = await step('building the measurements', () =>
    program('dotnet', ['build', project, '-c', configuration, '-clp:ErrorsOnly', '-v', 'quiet', '--nologo', locked], { stdio: ['ignore', 2, 2] }));
  if (built !== 0) throw new Problem('The measurements could not be built.');
  return withTestInstance(checkout, async instance => {
    await prepareSchemas(instance);
    const file = join(project, 'bin', configuration, 'net10.0', 'MerajutASA.Bench.dll');
    return program('dotnet', [file, ...positionals, ...(values.json ? ['--json'] : [])], { stdio: 'inherit', env: environmentOf(instance) });
  });
}

const program = (file, args, options) =>
  new Promise((resolve, reject) => spawn(file, args, options).once('error', reject).once('exit', code => resolve(code ?? 1)));
