import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { alone } from './instanceLock.mjs';

const fresh = () => {
  const home = mkdtempSync(join(tmpdir(), 'merajut-lock-'));
  return { path: (...names) => join(home, ...names) };
};

test('Two commands do not do the same thing to one instance', async () => {
  const instance = fresh();
  await alone(instance, 'up', () => assert.rejects(alone(instance, 'up', () => {}), /at work on this instance/));
  assert.equal(existsSync(instance.path('locks', 'up')), false);
});

test('The lock of a command that was killed is not believed', async () => {
  const instance = fresh();
  mkdirSync(instance.path('locks'));
  writeFileSync(instance.path('locks', 'up'), JSON.stringify({ pid: process.pid, started: '1', boot: 'an earlier boot' }));
  assert.equal(await alone(instance, 'up', () => 'done'), 'done');
});
