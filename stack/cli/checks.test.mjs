import assert from 'node:assert/strict';
import net from 'node:net';
import test from 'node:test';
import { checkPorts } from './checks.mjs';

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
