import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { dropStalePidFile } from './postgres.mjs';

/** Whether the pid file that names this process is still there afterwards. */
function keeps(pid, data = mkdtempSync(join(tmpdir(), 'merajut-pid-'))) {
  const file = join(data, 'postmaster.pid');
  writeFileSync(file, `${pid}\n${data}\n1700000000\n`);
  dropStalePidFile(data);
  return existsSync(file);
}

test('A pid file whose number went to another program is removed', () => {
  assert.equal(keeps(process.pid), false);
});

test('A dead number is left to PostgreSQL, which looks for backends that are still attached', () => {
  assert.equal(keeps(spawnSync('true').pid), true);
});

test('The pid file of the server that has this data is left alone', async () => {
  const data = mkdtempSync(join(tmpdir(), 'merajut-pid-'));
  const server = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', '--', data]);
  await once(server, 'spawn');
  assert.equal(keeps(server.pid, data), true);
  server.kill('SIGKILL');
});

test('Without a pid file there is nothing to do', () => {
  assert.doesNotThrow(() => dropStalePidFile(mkdtempSync(join(tmpdir(), 'merajut-pid-'))));
});
