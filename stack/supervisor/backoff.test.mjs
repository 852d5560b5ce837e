import assert from 'node:assert/strict';
import test from 'node:test';
import { Backoff } from './backoff.mjs';

test('Each wait is twice the one before, up to the most', () => {
  const backoff = new Backoff({ first: 100, most: 500 });
  assert.deepEqual([1, 2, 3, 4, 5].map(() => backoff.next()), [100, 200, 400, 500, 500]);
});

test('After a healthy while the first wait is short again', () => {
  const backoff = new Backoff({ first: 100 });
  backoff.next();
  backoff.next();
  backoff.reset();
  assert.equal(backoff.next(), 100);
});
