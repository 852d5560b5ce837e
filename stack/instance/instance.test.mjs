import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { Instance } from './instance.mjs';

const checkout = () => mkdtempSync(join(tmpdir(), 'merajut-checkout-'));
const chosen = (folder, env, kind) => {
  const instance = new Instance({ checkout: folder, env, kind });
  mkdirSync(instance.home, { recursive: true });
  instance.save();
  return instance;
};

test('The portal listens on 5080 unless told otherwise, and the choice is kept', () => {
  const folder = checkout();
  assert.equal(new Instance({ checkout: folder, env: {} }).port, 5080);
  chosen(folder, { MERAJUT_PORT: '6080' });
  const later = new Instance({ checkout: folder, env: {} });
  assert.equal(later.port, 6080);
  assert.equal(later.ports.mongodb, 6088);
});

test('The instance for tests stands beside, 100 ports above', () => {
  const folder = checkout();
  const tests = new Instance({ checkout: folder, env: { MERAJUT_PORT: '6080' }, kind: 'test' });
  assert.equal(tests.home, join(folder, '.merajut-test'));
  assert.equal(tests.port, 6180);
});

test('A port that is none is refused', () => {
  for (const port of ['x', '80', '70000', '5080.5']) assert.throws(() => new Instance({ checkout: checkout(), env: { MERAJUT_PORT: port } }), /MERAJUT_PORT/);
});

test('The address of an engine elsewhere is kept until it is taken back', () => {
  const folder = checkout();
  chosen(folder, { MERAJUT_EXTERNAL_MONGODB: 'mongodb://elsewhere' });
  assert.equal(chosen(folder, {}).externals.mongodb, 'mongodb://elsewhere');
  assert.equal(chosen(folder, { MERAJUT_EXTERNAL_MONGODB: 'embedded' }).externals.mongodb, undefined);
  assert.equal(chosen(folder, {}).externals.mongodb, undefined);
});

test('What differs from the choice before is known, and no address is told, since it may hold a password', () => {
  const folder = checkout();
  assert.deepEqual(new Instance({ checkout: folder, env: { MERAJUT_PORT: '6080' } }).changes, []);
  chosen(folder, { MERAJUT_EXTERNAL_REDIS: 'here:6379' });
  assert.deepEqual(new Instance({ checkout: folder, env: { MERAJUT_PORT: '5080', MERAJUT_EXTERNAL_REDIS: 'here:6379' } }).changes, []);

  const other = new Instance({ checkout: folder, env: { MERAJUT_PORT: '6080', MERAJUT_EXTERNAL_REDIS: 'embedded', MERAJUT_EXTERNAL_GRAPH: 'falkor://me:secret@there' } });
  assert.deepEqual(other.changes, ['the port (5080, not 6080)', 'the address of redis', 'the address of graph']);
  assert.equal(other.keptPort, 5080);
});

test('Where an ordinary user brings it up, nothing is kept apart by system users', () => {
  const instance = new Instance({ checkout: checkout(), env: {}, uid: 1000 });
  assert.equal(instance.separated, false);
  assert.equal(instance.userOf('portal'), null);
  assert.equal(new Instance({ checkout: checkout(), env: {}, uid: 0 }).separated, true);
});

test('The kinds of engines are kept', () => {
  const folder = checkout();
  const first = chosen(folder, {});
  first.engines = { mongodb: 'server' };
  first.save();
  assert.deepEqual(new Instance({ checkout: folder, env: {} }).engines, { mongodb: 'server' });
});

test('Another user\'s data is left alone', () => {
  const folder = checkout();
  const { home } = chosen(folder, {});
  writeFileSync(join(home, 'instance.json'), JSON.stringify({ uid: process.getuid() + 1 }));
  assert.throws(() => new Instance({ checkout: folder, env: {} }), /belongs to user id/);
});

test('Sockets stay within the length that the system allows, however deep the checkout', () => {
  const deep = { MERAJUT_HOME: join('/tmp', 'x'.repeat(120)) };
  for (const env of [{}, deep]) {
    const { run } = new Instance({ checkout: checkout(), env });
    assert.ok(join(run, 'postgres', '.s.PGSQL.65535').length <= 107, run);
  }
});
