import { execute } from './execute.mjs';
import { broken, nothing } from './tally.mjs';

/** Whether every file is formatted as .editorconfig says: one test. */
export const formatSuite = checkout => ({
  name: 'Format',
  needs: 'build',
  run: async () => ((await execute('dotnet', ['format', 'MerajutASA.sln', '--verify-no-changes', '--no-restore', '-v', 'quiet'], { cwd: checkout })) === 0
    ? { ...nothing, passed: 1 }
    : broken),
});
