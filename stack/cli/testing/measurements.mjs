import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { locked } from '../../parts/build.mjs';
import { Problem, step } from '../say.mjs';
import { configuration } from './dotnetSuite.mjs';

/** Standard output is for the figures alone. */
export async function buildMeasurements(checkout) {
  const built = await step('building the measurements', () =>
    program('dotnet', ['build', join(checkout, 'bench'), '-c', configuration, '-clp:ErrorsOnly', '-v', 'quiet', '--nologo', locked], { stdio: ['ignore', 2, 2] }));
  if (built !== 0) throw new Problem('The measurements could not be built.');
}

export const runMeasurements = (checkout, args, env) =>
  program('dotnet', [join(checkout, 'bench', 'bin', configuration, 'net10.0', 'MerajutASA.Bench.dll'), ...args], { stdio: 'inherit', env });

const program = (file, args, options) =>
  new Promise((resolve, reject) => spawn(file, args, options).once('error', reject).once('exit', code => resolve(code ?? 1)));
