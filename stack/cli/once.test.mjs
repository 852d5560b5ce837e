import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { isDone, once } from './once.mjs';

function fresh() {
  const home = mkdtempSync(join(tmpdir(), 'merajut-once-'));
  mkdirSync(join(home, 'data'));
  return { path: (...names) => join(home, ...names) };
}

test('A step that failed, or was cut off, is done again; one that is done is not', async () => {
  const instance = fresh();
  const done = [];
  const step = (code, value = 'one') => once(instance, 'migrated', value, 'a step', async () => (done.push(code), code));

  await assert.rejects(step(3), /failed \(3\)/);
  await assert.rejects(once(instance, 'migrated', 'one', 'a step', () => Promise.reject(new Error('cut off'))), /cut off/);
  assert.equal(isDone(instance, 'migrated', 'one'), false);

  await step(0);
  await step(0);
  assert.deepEqual(done, [3, 0]);
  assert.equal(isDone(instance, 'migrated', 'one'), true);
});

test('For another build the step is done anew', async () => {
  const instance = fresh();
  let times = 0;
  for (const build of ['one', 'two', 'two']) await once(instance, 'migrated', build, 'a step', async () => (times++, 0));
  assert.equal(times, 2);
});
