import assert from 'node:assert/strict';
import net from 'node:net';
import test from 'node:test';
import { holderOf, isFree, offsets, portsFrom } from './ports.mjs';

test('A taken port is named with the process that holds it', async () => {
  const server = net.createServer();
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();

  assert.equal(await isFree(port), false);
  assert.equal(holderOf(port).pid, process.pid);

  await new Promise(resolve => server.close(resolve));
  assert.equal(await isFree(port), true);
  assert.equal(holderOf(port), null);
});

test('Every part has a port of its own', () => {
  const ports = Object.values(portsFrom(6000));
  assert.equal(new Set(ports).size, Object.keys(offsets).length);
  assert.equal(portsFrom(6000).portal, 6000);
});
