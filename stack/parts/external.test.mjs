import assert from 'node:assert/strict';
import test from 'node:test';
import { endpointOf } from './external.mjs';

test('Host and port are found in the connection string of each driver', () => {
  const known = [
    ['mongodb://me:secret@db.example:27018/merajut?tls=true', 'db.example', 27018],
    ['mongodb://me:secret@one.example,two.example/merajut', 'one.example', 27017],
    ['https://neo4j:secret@graph.example:7473', 'graph.example', 7473],
    ['Host=olap.example;Port=8443;Username=me;Password=a=b', 'olap.example', 8443],
    ['Host = olap.example', 'olap.example', 8123],
    ['cache.example:6380,user=me,password=secret,ssl=true', 'cache.example', 6380],
    ['cache.example', 'cache.example', 6379],
  ];
  for (const [text, host, port] of known) assert.deepEqual(endpointOf(text), { host, port }, text);
});
