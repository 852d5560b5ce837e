import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { checkDisk, checkPorts } from './checks.mjs';
import { explain } from './say.mjs';

test('A taken port is told with the part that wants it and the program that has it', async () => {
  const server = net.createServer();
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();

  await assert.rejects(checkPorts({ ports: { redis: port }, externals: {} }), error => {
    assert.match(error.message, new RegExp(`Port ${port} \\(redis\\) is taken by process ${process.pid}`));
    return true;
  });
  await assert.doesNotReject(checkPorts({ ports: { redis: port }, externals: { redis: 'elsewhere:6379' } }));
  await new Promise(resolve => server.close(resolve));
});

test('A port of the portal that is taken on the other loopback address alone is told too', async t => {
  const server = net.createServer();
  const listening = await new Promise(resolve => server.once('error', () => resolve(false)).listen({ port: 0, host: '::1', ipv6Only: true }, () => resolve(true)));
  if (!listening) return t.diagnostic('this machine has no IPv6: nothing can be held there');
  const { port } = server.address();

  await assert.rejects(checkPorts({ ports: { portal: port }, externals: {} }), /\(portal\) is taken/);
  await assert.doesNotReject(checkPorts({ ports: { redis: port }, externals: {} }));
  await new Promise(resolve => server.close(resolve));
});

const instanceIn = folder => ({ home: join(folder, 'not', 'yet'), checkout: folder, path: name => join(folder, name) });

test('A first run wants room for what it brings, a later one for what it writes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'merajut-disk-'));
  const free = megabytes => checkDisk(instanceIn(folder), [], () => megabytes);
  await assert.rejects(free(2900), error => {
    assert.match(error.told, /2900 MB are free at .*merajut-disk-.*a first run needs about 3000[^]*MERAJUT_HOME/);
    return true;
  });
  await assert.doesNotReject(free(3100));

  writeFileSync(join(folder, 'instance.json'), '{}');
  await assert.rejects(free(400), /at least 500/);
  await assert.doesNotReject(free(600));
  await assert.rejects(checkDisk(instanceIn(folder), [{ megabytes: 178 }], () => 600), /first run/);
});

test('The real disk is asked where nothing else is given', () => assert.doesNotReject(checkDisk({ ...instanceIn(tmpdir()), path: () => tmpdir() })));

test('The disk of the checkout counts as well as that of the data', async () => {
  const asked = [];
  const instance = { home: '/proc', checkout: tmpdir(), path: name => join(tmpdir(), name) };
  await checkDisk(instance, [], folder => (asked.push(folder), 5000));
  assert.deepEqual(asked, ['/proc', tmpdir()]);
});

test('A disk that fills up while work is under way is named as such', () => {
  const error = Object.assign(new Error('no space'), { code: 'ENOSPC', path: '/data/x' });
  assert.match(explain(error), /^The disk is full at \/data\/x\. Free some space/);
});
