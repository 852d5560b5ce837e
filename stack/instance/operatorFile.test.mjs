import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { portalCommand } from '../parts/portal.mjs';
import { acceptedStandIns, checkOperatorFile, operatorFileOf } from './operatorFile.mjs';

function fresh(text) {
  const home = mkdtempSync(join(tmpdir(), 'merajut-operator-'));
  const instance = { separated: false, userOf: () => null, environment: 'Production', address: 'http://localhost:1', path: (...names) => join(home, ...names) };
  if (text !== undefined) writeFileSync(operatorFileOf(instance), text);
  return instance;
}

const filesOf = (instance, user, settings) => portalCommand(instance, { user, settings }).env.MERAJUT_SETTINGS.split(':');

test('What the operator says is read last, by the portal and its relay, and by nobody who owns a schema', () => {
  const instance = fresh('{ "Merajut": {} }');
  const own = operatorFileOf(instance);
  assert.equal(filesOf(instance, 'portal', ['portal']).at(-1), own);
  assert.equal(filesOf(instance, 'relay', ['relay']).at(-1), own);
  assert.ok(!filesOf(instance, 'owner', ['owner']).includes(own));
  assert.equal(readFileSync(own, 'utf8'), '{ "Merajut": {} }');
  assert.equal(statSync(own).mode & 0o077, 0);
});

test('Without the file nothing is added', () => {
  const instance = fresh();
  assert.deepEqual(filesOf(instance, 'portal', ['portal']), [instance.path('settings', 'portal.json')]);
});

test('A file that is not JSON is told before anything starts', () => {
  assert.throws(() => checkOperatorFile(fresh('{ "Merajut": ')), /operator\.json is not readable as JSON/);
});

test('Stand-ins are accepted by name, in each form that the portal reads', () => {
  for (const text of ['{"Merajut":{"AcceptEmbedded":"mongodb, ClickHouse"}}', '{"merajut":{"acceptEmbedded":["mongodb","clickhouse"]}}', '{"Merajut:AcceptEmbedded":"mongodb,clickhouse"}'])
    assert.deepEqual(acceptedStandIns(fresh(text)), ['mongodb', 'clickhouse'], text);
  assert.deepEqual(acceptedStandIns(fresh('{"Merajut":{"Other":"mongodb"}}')), []);
  assert.deepEqual(acceptedStandIns(fresh()), []);
});
