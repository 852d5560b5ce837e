import assert from 'node:assert/strict';
import test from 'node:test';
import { NotReady, watch } from './watch.mjs';

const pace = { whenHealthy: 1, otherwise: 1, firstAnswer: 50, laterAnswer: 50 };

/** Watches until the listener is told what the test waits for, and gives all that it was told. */
async function told(probe, last) {
  const heard = [];
  const over = new AbortController();
  const hear = what => detail => {
    heard.push(what);
    if (heard.filter(word => word === last).length >= 3) over.abort();
    return detail;
  };
  await watch(probe, { healthy: hear('healthy'), unhealthy: hear('unhealthy'), hung: hear('hung') }, over.signal, pace);
  return heard;
}

test('A part that answers is healthy', async () => {
  assert.deepEqual(await told(async () => '1', 'healthy'), ['healthy', 'healthy', 'healthy']);
});

test('A part that gives no answer for long is hung', async () => {
  const heard = await told(() => Promise.reject(new Error('refused')), 'hung');
  assert.equal(heard.at(-1), 'hung');
});

test('Where nobody can end what is watched, it is asked on for as long as it is away', async () => {
  const heard = [];
  const over = new AbortController();
  const until = Date.now() + 3 * pace.laterAnswer;
  const probe = () => (Date.now() < until ? Promise.reject(new Error('refused')) : Promise.resolve('1'));
  const healthy = () => {
    heard.push('healthy');
    over.abort();
  };
  await watch(probe, { healthy, unhealthy: () => heard.push('unhealthy') }, over.signal, pace);
  assert.ok(heard.length > 2);
  assert.equal(heard.at(-1), 'healthy');
});

test('A part that says it is not ready is left to its work, however long it takes', async () => {
  let asked = 0;
  const probe = () => (++asked < 200 ? Promise.reject(new NotReady('in recovery')) : Promise.resolve('1'));
  const heard = await told(probe, 'healthy');
  assert.equal(heard.includes('hung'), false);
  assert.equal(heard.filter(word => word === 'unhealthy').length, 199);
});
