import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { freshInstance } from './freshInstance.mjs';

const instance = freshInstance();
const pids = async () => (await instance.parts()).map(part => part.pid);

before(() => instance.merajut('up'));
after(() => instance.merajut('down'));

test('Every part is healthy in the end, and tells its version', async () => {
  const parts = await instance.untilAll('healthy');
  const names = parts.map(part => part.name);
  for (const expected of ['portal', 'relay', 'postgres', 'audit', 'keys', 'pgbouncer', 'redis', 'mongodb', 'clickhouse', 'graph'])
    assert.ok(names.includes(expected), `${expected} is missing`);
  for (const part of parts) assert.ok(part.version, `${part.name} tells no version`);
});

// What is killed here is what `status` names: an engine that is added later is killed too.
test('A part that is killed is shown unhealthy, and heals', async t => {
  for (const { name } of await instance.parts()) {
    await t.test(name, async () => {
      const { pid } = await instance.until(name, 'healthy');
      const began = Date.now();
      process.kill(pid, 'SIGKILL');
      await instance.until(name, 'unhealthy');
      const healed = await instance.until(name, 'healthy');
      assert.notEqual(healed.pid, pid);
      // Promised are 10 s; a busy machine gets five times that.
      assert.ok(Date.now() - began < 50_000);
    });
  }
});

test('A part that is stopped stays so until it is started', async () => {
  instance.merajut('stop', 'redis');
  await instance.until('redis', 'stopped');
  instance.merajut('start', 'redis');
  await instance.until('redis', 'healthy');
});

test('Started again, it changes nothing and says so', async () => {
  await instance.untilAll('healthy');
  const before = await pids();
  assert.match(instance.merajut('up').stderr, /Already up: nothing was changed/);
  assert.deepEqual(await pids(), before);
});

test('When its supervisor is killed, the next start heals what was left running', async () => {
  const orphans = await pids();
  process.kill(instance.supervisor(), 'SIGKILL');
  instance.merajut('up');
  await instance.untilAll('healthy');
  const now = await pids();
  assert.ok(orphans.every(pid => !now.includes(pid)));
});

test('As root each part has a user of its own, and none is root', { skip: process.getuid() !== 0 && 'only as root' }, async () => {
  const users = (await pids()).map(instance.userOf);
  assert.ok(!users.includes(0));
  assert.equal(new Set(users).size, users.length);
  assert.equal((await instance.status()).keysSeparated, true);
});

test('Taken down, nothing runs any more', async () => {
  const ran = await pids();
  instance.merajut('down');
  assert.ok((await instance.parts()).every(part => part.state === 'stopped'));
  for (const pid of ran) assert.equal(instance.userOf(pid), null);
});
