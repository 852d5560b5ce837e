import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { kindsOf, missingServer } from './engineChoice.mjs';

const fresh = (engines = {}) => {
  const home = mkdtempSync(join(tmpdir(), 'merajut-choice-'));
  return { engines, ports: { mongodb: 1 }, path: (...names) => join(home, ...names) };
};

test('A real server on this machine goes before the stand-in at the first start', () => {
  assert.deepEqual(kindsOf(fresh(), name => name === 'mongodb'), { mongodb: 'server', clickhouse: 'embedded' });
});

test('What was chosen stays, whatever is installed or removed later', () => {
  const chosen = fresh({ mongodb: 'embedded', clickhouse: 'server' });
  assert.deepEqual(kindsOf(chosen, () => true), chosen.engines);
  assert.deepEqual(kindsOf(chosen, () => false), chosen.engines);
});

test('An instance from before the choice was kept goes on with the data it has', () => {
  const instance = fresh();
  mkdirSync(instance.path('data', 'mongodb'), { recursive: true });
  mkdirSync(instance.path('data', 'clickhouse-server'), { recursive: true });
  assert.deepEqual(kindsOf(instance, name => name === 'mongodb'), { mongodb: 'embedded', clickhouse: 'server' });
});

test('A chosen server that is gone says so instead of an empty store', async () => {
  await assert.rejects(missingServer(fresh(), 'mongodb').prepare(), error => {
    assert.match(error.told, /written by a server that is no longer on the path[^]*reset/);
    return true;
  });
});
