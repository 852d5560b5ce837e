import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { missingNuget } from './nuget.mjs';

test('NuGet packages that are not here are counted once, and their size is estimated', () => {
  const root = mkdtempSync(join(tmpdir(), 'merajut-nuget-'));
  const dependencies = { 'net10.0': { MudBlazor: { resolved: '9.12.0' }, Here: { resolved: '1.0.0' }, own: { type: 'Project' } } };
  for (const project of ['a', 'b']) {
    mkdirSync(join(root, 'src', project), { recursive: true });
    writeFileSync(join(root, 'src', project, 'packages.lock.json'), JSON.stringify({ dependencies }));
  }
  const store = join(root, 'store');
  mkdirSync(join(store, 'here', '1.0.0'), { recursive: true });
  assert.deepEqual(missingNuget(root, ['src'], store), [{ what: '1 NuGet packages', megabytes: 8 }]);

  mkdirSync(join(store, 'mudblazor', '9.12.0'), { recursive: true });
  assert.deepEqual(missingNuget(root, ['src'], store), []);
});
