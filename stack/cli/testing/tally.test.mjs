import assert from 'node:assert/strict';
import test from 'node:test';
import { broken, judge, namedFailures, readCtrf, readTap } from './tally.mjs';

const passed = { passed: 3, failed: 0, skips: [], failures: [] };
const skipped = { passed: 1, failed: 0, skips: [{ name: 'a', reason: 'only in the full run' }], failures: [] };

test('Suites are added up in one line', () => {
  const verdict = judge([passed, skipped], new Set(['only in the full run']));
  assert.deepEqual(verdict, { faults: [], good: true, line: '4 passed, 0 failed, 1 skipped' });
});

test('A failure, an unknown reason to skip, and a run without any test are not good', () => {
  assert.equal(judge([passed, broken], new Set()).good, false);
  assert.equal(judge([skipped], new Set()).good, false);
  assert.deepEqual(judge([], new Set()).faults, ['No test was run.']);
});

test('The report of a .NET program is read', () => {
  const tests = [{ name: 'x', status: 'skipped', message: 'why' }, { name: 'y', status: 'passed' }];
  const summary = { tests: 2, passed: 1, failed: 0, pending: 0, skipped: 1, other: 0 };
  assert.deepEqual(readCtrf(JSON.stringify({ results: { summary, tests } })), { passed: 1, failed: 0, skips: [{ name: 'x', reason: 'why' }], failures: [] });
});

test('The report of Node\'s runner is read', () => {
  const report = 'ok 1 - y\nok 2 - x # SKIP why\n# pass 1\n# fail 0\n# cancelled 0\n# skipped 1\n# todo 0\n';
  assert.deepEqual(readTap(report), { passed: 1, failed: 0, skips: [{ name: 'x', reason: 'why' }], failures: [] });
});

test('Failed tests are named, with what they said on one line', () => {
  const tests = [{ name: 'x', status: 'failed', message: 'one\n  two' }];
  const summary = { tests: 1, passed: 0, failed: 1, pending: 0, skipped: 0, other: 0 };
  const result = { name: 'Portal', ...readCtrf(JSON.stringify({ results: { summary, tests } })) };
  assert.deepEqual(namedFailures([result, { name: 'Life', ...readTap('not ok 1 - y\n') }]), ['FAILED Portal: x: one two', 'FAILED Life: y']);
});
