import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import test from 'node:test';
import { identify, isAlive, signal } from './processes.mjs';

test('A process is known while it runs and not after', async () => {
  const child = spawn('sleep', ['60']);
  const identity = identify(child.pid);
  assert.equal(isAlive(identity), true);
  assert.equal(signal(identity, 'SIGKILL'), true);
  await once(child, 'exit');
  assert.equal(isAlive(identity), false);
});

test('Another process under the same number is left alone', () => {
  const own = identify(process.pid);
  assert.equal(signal({ ...own, started: '1' }, 'SIGKILL'), false);
  assert.equal(signal({ ...own, boot: 'an earlier boot' }, 'SIGKILL'), false);
  assert.equal(isAlive(own), true);
});
