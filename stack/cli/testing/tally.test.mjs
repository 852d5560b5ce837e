import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { filesUnder } from './filesUnder.mjs';
import { allowedSkips, broken, judge, namedFailures, namedSkips, readCtrf, readTap } from './tally.mjs';

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

test('Skipped tests are named with their reason', () => {
  assert.deepEqual(namedSkips([{ name: 'Portal', ...skipped }, { name: 'Life', ...passed }]), ['SKIPPED Portal: a: only in the full run']);
});

test('Every reason that a test names for skipping is in the list, and the list has no other', () => {
  const tests = fileURLToPath(new URL('../../../tests', import.meta.url));
  const sources = filesUnder(tests, '.cs').map(file => readFileSync(file, 'utf8')).join('\n');
  const named = [
    ...sources.matchAll(/Assert\.Skip(?:Unless|When)?\((?:[^"\n]|"[^"\n]*"(?=[^"\n]*"))*?"([^"\n]+)"\);/g),
    ...sources.matchAll(/NeedsTheEmbeddedEngine = "([^"]+)"/g),
  ].map(([, reason]) => reason);
  assert.ok(named.length >= 3);
  const allowed = allowedSkips(join(tests, 'allowed-skips.txt'));
  for (const reason of named) assert.ok(allowed.has(reason), reason);
  assert.deepEqual([...allowed].sort(), [...new Set([...named, 'only as root'])].sort());
});

test('Failed tests are named, with what they said on one line', () => {
  const tests = [{ name: 'x', status: 'failed', message: 'one\n  two' }];
  const summary = { tests: 1, passed: 0, failed: 1, pending: 0, skipped: 0, other: 0 };
  const result = { name: 'Portal', ...readCtrf(JSON.stringify({ results: { summary, tests } })) };
  assert.deepEqual(namedFailures([result, { name: 'Life', ...readTap('not ok 1 - y\n') }]), ['FAILED Portal: x: one two', 'FAILED Life: y']);
});
