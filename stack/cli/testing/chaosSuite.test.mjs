import assert from 'node:assert/strict';
import test from 'node:test';
import { judge } from './chaosSuite.mjs';

const good = { round: 1, fault: 'kill relay', lost: 0, twice: 0, outOfOrder: 0, converged: 0.4 };
const said = (rounds, different = 0) => JSON.stringify({ different, rounds });

test('Each round is a test, and the comparison at the end one more', () => {
  assert.deepEqual({ passed: 3, failed: 0 }, pick(judge(said([good, good]), 0)));
});

for (const [what, change] of Object.entries({ lost: { lost: 1 }, doubled: { twice: 2 }, 'out of order': { outOfOrder: 1 }, 'never ended': { converged: null }, 'too late': { converged: 26 } })) {
  test(`A round in which something was ${what} fails`, () => {
    const result = judge(said([good, { ...good, ...change }]), 1);
    assert.deepEqual({ passed: 2, failed: 1 }, pick(result));
    assert.match(result.failures[0].name, /kill relay/);
  });
}

test('What differs at the end, or a run that broke off, fails', () => {
  assert.equal(judge(said([good], 1), 1).failed, 1);
  assert.equal(judge('', 1).failed, 1);
  assert.equal(judge(said([good]), 134).failed, 1);
});

const pick = ({ passed, failed }) => ({ passed, failed });
