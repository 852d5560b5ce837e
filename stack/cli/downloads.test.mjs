import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { comingDownloads, testDownloads } from './downloads.mjs';

const empty = () => mkdtempSync(join(tmpdir(), 'merajut-downloads-'));
const coming = (more, how = {}) => {
  const home = empty();
  const instance = { checkout: home, ports: {}, externals: {}, engines: { mongodb: 'embedded', clickhouse: 'embedded' }, path: (...names) => join(home, ...names), ...more };
  return comingDownloads(instance, how).map(({ what }) => what.split(' ')[0]);
};

test('A first start says what each engine takes', () => {
  assert.deepEqual(coming({}), ['ClickHouse', 'packages', 'graph', 'region', 'the']);
  assert.deepEqual(coming({}, { enginesOnly: true }), ['ClickHouse', 'packages', 'graph']);
});

test('An engine that is installed here, or runs elsewhere, is not downloaded', () => {
  assert.deepEqual(coming({ engines: { mongodb: 'embedded', clickhouse: 'server' } }), ['packages', 'graph', 'region', 'the']);
  assert.deepEqual(coming({ externals: { clickhouse: 'Host=there', graph: 'falkor://there', mongodb: 'mongodb://there' } }), ['region', 'the']);
});

test('The build for the tests takes all of them', () => {
  assert.equal(testDownloads(empty()).length, 5);
});
