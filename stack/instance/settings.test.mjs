import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import test from 'node:test';
import { filesUnder } from '../cli/testing/filesUnder.mjs';
import { clusters, pooledRoles } from './clusters.mjs';
import { portsFrom } from './ports.mjs';
import { describeSettings } from './settings.mjs';

const source = fileURLToPath(new URL('../../src', import.meta.url));
const read = ending => filesUnder(source, ending).map(file => readFileSync(file, 'utf8')).join('\n');
const roles = Object.fromEntries(Object.values(clusters).flatMap(({ roles }) => roles).map(role => [role, { password: `of ${role}` }]));
const secrets = { roles, redis: {}, mongodb: {}, clickhouse: {}, graph: {} };
const instance = { home: '/home', path: (...names) => ['/home', ...names].join('/'), ports: portsFrom(6000), externals: {} };
const settings = describeSettings(instance, secrets);

test('Every role that a migration names is made', () => {
  const named = new Set([...read('.sql').matchAll(/\bmerajut_[a-z_]+/g)].map(([name]) => name));
  assert.ok(named.size > 3);
  for (const name of named) assert.ok(name in roles, name);
});

test('Every connection string that the code names is in a settings file', () => {
  const named = [...read('.cs').matchAll(/GetConnectionString\("([^"]+)"\)/g)].map(([, name]) => name);
  const given = new Set(Object.values(settings).flatMap(({ value }) => Object.keys(value.ConnectionStrings)));
  assert.ok(named.length > 3);
  for (const name of named) assert.ok(given.has(name), name);
});

// Who goes through the pooler and who past it, and why; whatever is not here is in no settings file.
const ways = {
  'main-children': 'pooled', 'main-government': 'pooled', 'main-business': 'pooled', 'main-identity': 'pooled', 'main-analytics': 'pooled',
  'main-region': 'direct', // read once, when first asked for, and kept in memory
  'main-relay': 'direct', // LISTEN, and locks that a session holds
  'main-replication': 'direct', // the write-ahead log
  'main-owner': 'direct', 'keys-owner': 'direct', 'audit-owner': 'direct', // migrations
  'keys-portal': 'direct', // another cluster, with a small pool of its own
  'main-children-direct': 'direct', 'main-government-direct': 'direct', 'main-business-direct': 'direct', 'main-identity-direct': 'direct', 'main-analytics-direct': 'direct', // for comparing the two ways
};

test('Every PostgreSQL string goes its one way, with what transaction pooling asks for where it is pooled', () => {
  const seen = Object.values(settings).flatMap(({ value }) => Object.entries(value.ConnectionStrings)).filter(([, text]) => text.includes('Username=merajut_'));
  for (const [name, text] of seen) {
    assert.ok(name in ways, `${name} goes neither way yet: say which, and why`);
    if (ways[name] === 'pooled') assert.match(text, /Port=6001;.*No Reset On Close=true;Max Auto Prepare=0$/, name);
    else assert.match(text, /Port=600[234];(?!.*No Reset On Close)/, name);
  }
  assert.deepEqual([...new Set(seen.map(([name]) => name))].sort(), Object.keys(ways).sort());
});

test('What the pooler serves is what is asked for through it, and nobody past it serves pages', () => {
  const pooled = Object.values(settings).flatMap(({ value }) => Object.entries(value.ConnectionStrings)).filter(([name]) => ways[name] === 'pooled');
  assert.deepEqual([...new Set(pooled.map(([, text]) => /Username=([^;]+)/.exec(text)[1]))].sort(), pooledRoles.filter(role => role !== 'merajut_monitor').sort()); // which asks only whether it answers
});

test('The portal holds neither an owner\'s login nor the relay\'s', () => {
  const text = JSON.stringify(settings.portal.value);
  for (const role of Object.keys(roles).filter(role => /owner|relay|sealer|monitor/.test(role))) assert.ok(!text.includes(role), role);
});

test('An address that is given goes before the engine started here', () => {
  const external = describeSettings({ ...instance, externals: { mongodb: 'mongodb://elsewhere' } }, secrets);
  assert.equal(external.portal.value.ConnectionStrings.mongodb, 'mongodb://elsewhere');
});
