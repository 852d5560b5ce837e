import assert from 'node:assert/strict';
import http from 'node:http';
import net from 'node:net';
import test from 'node:test';
import { endpointOf, external, loginOf } from './external.mjs';

test('Host and port are found in the connection string of each driver', () => {
  const known = [
    ['mongodb://me:secret@db.example:27018/merajut?tls=true', 'db.example', 27018],
    ['mongodb://me:secret@one.example,two.example/merajut', 'one.example', 27017],
    ['https://neo4j:secret@graph.example:7473', 'graph.example', 7473],
    ['Host=olap.example;Port=8443;Username=me;Password=a=b', 'olap.example', 8443],
    ['Host = olap.example', 'olap.example', 8123],
    ['cache.example:6380,user=me,password=secret,ssl=true', 'cache.example', 6380],
    ['cache.example', 'cache.example', 6379],
    ['falkor://me:secret@graph.example/house', 'graph.example', 6379],
  ];
  for (const [text, host, port] of known) assert.deepEqual(endpointOf(text), { host, port }, text);
});

test('A login is used where the protocol is that of Redis and nothing is encrypted', () => {
  assert.deepEqual(loginOf('cache.example:6380,user=me,password=se=cret'), { user: 'me', password: 'se=cret' });
  assert.deepEqual(loginOf('falkor://me:a%2Fb@graph.example:6379/house'), { user: 'me', password: 'a/b' });
  for (const text of ['cache.example,user=me,password=secret,ssl=true', 'cache.example', 'mongodb://me:secret@db.example', 'falkors://me:secret@there:1/x'])
    assert.equal(loginOf(text), null, text);
});

const listening = server => new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));
const asked = (name, address) => external({ externals: { [name]: address } }, name).probe();

test('A server elsewhere must answer in its own protocol, not only take the connection', async () => {
  const silent = net.createServer(socket => socket.on('error', () => {}).end('-ERR not you\r\n'));
  const port = await listening(silent);
  await assert.rejects(asked('redis', `127.0.0.1:${port},user=me,password=secret`));
  await assert.rejects(asked('clickhouse', `Host=127.0.0.1;Port=${port}`));
  // MongoDB is only reached: its first words would need its packages.
  await assert.doesNotReject(asked('mongodb', `mongodb://127.0.0.1:${port}`));
  silent.close();
});

test('A web server that is there is enough, and one that says it is broken is not', async () => {
  const paths = [];
  let status = 401;
  const server = http.createServer((request, answer) => answer.writeHead(status, paths.push(request.url) && {}).end());
  const port = await listening(server);
  await asked('clickhouse', `Host=127.0.0.1;Port=${port};Username=me`);
  await asked('graph', `http://neo4j:secret@127.0.0.1:${port}/neo4j`);
  assert.deepEqual(paths, ['/ping', '/']);
  status = 503;
  await assert.rejects(asked('graph', `http://127.0.0.1:${port}/neo4j`), /503/);
  server.close();
});
