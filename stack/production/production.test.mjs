import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { clusters, pooledRoles } from '../instance/clusters.mjs';

const read = name => readFileSync(new URL(name, import.meta.url), 'utf8');
const databases = read('databases.sh');

test('The production images get the roles that ./merajut makes, in each cluster', () => {
  const made = Object.fromEntries([...databases.matchAll(/^ {2}roles (\S+) (.+)$/gm)].map(([, cluster, roles]) => [cluster, roles.split(' ')]));
  assert.deepEqual(made, Object.fromEntries(Object.entries(clusters).map(([name, { roles }]) => [name, roles])));
});

test('The same roles go through pgBouncer', () => {
  const [, roles] = /for role in ([^;]+); do\n\s+printf '"%s" "%s"\\n'/.exec(databases);
  assert.deepEqual(roles.split(' '), pooledRoles);
});

test('Databases, owners and monitors have the names that ./merajut gives them', () => {
  const compose = read('../compose.yaml');
  for (const { database, owner, monitor } of Object.values(clusters))
    assert.match(compose, new RegExp(`CLUSTER_DATABASE: ${database},?\\s+CLUSTER_OWNER: ${owner},?\\s+CLUSTER_MONITOR: ${monitor}\\b`));
});

test('Redis gives its user the same rights everywhere: here, on the production images, and in the tests', () => {
  const rights = file => /~\S+ (?:&\S+ )?\+@all [-+@a-z ]+/.exec(read(file))[0].trim();
  const here = rights('../instance/conf.mjs');
  assert.match(here, /^~ma:\* &ma:\* \+@all -@admin -@dangerous/);
  assert.equal(rights('stores.sh'), here);
  assert.equal(rights('../../tests/Testing/Redis/RedisServer.cs'), here);
});
