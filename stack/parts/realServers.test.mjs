import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { portsFrom } from '../instance/ports.mjs';
import { clickhouseServer } from './clickhouseServer.mjs';
import { partsOf } from './index.mjs';
import { mongod } from './mongod.mjs';

const secrets = { mongodb: { merajut: 'm' }, clickhouse: { writer: 'w-secret', reader: 'r-secret' } };
const path = process.env.PATH;
test.afterEach(() => (process.env.PATH = path));

/** Lets a program of this name, which says this, be the first on the path. */
function install(name, says) {
  const bin = mkdtempSync(join(tmpdir(), 'merajut-server-'));
  writeFileSync(join(bin, name), `#!/bin/sh\necho '${says}'\n`, { mode: 0o755 });
  process.env.PATH = `${bin}:${path}`;
  return join(bin, name);
}

function fresh(more) {
  const home = mkdtempSync(join(tmpdir(), 'merajut-home-'));
  for (const name of ['conf', 'secrets', 'data']) mkdirSync(join(home, name));
  return { checkout: '/checkout', home, run: home, ports: portsFrom(7000), externals: {}, engines: {}, userOf: () => null, path: (...names) => join(home, ...names), ...more };
}

const kindOf = (instance, name) => partsOf(instance, {}).find(part => part.name === name).engine;

test('MongoDB itself is used where it is new enough, with sign-in and as a set of one', () => {
  const file = install('mongod', 'db version v7.0.14');
  const instance = fresh();
  const { file: started, args } = mongod(instance, secrets).command();
  assert.equal(started, file);
  const text = args.join(' ');
  assert.match(text, /--port 7008 --bind_ip 127\.0\.0\.1/);
  assert.match(text, /--auth --keyFile .*--replSet merajut/);
  assert.ok(text.includes(`--dbpath ${instance.path('data', 'mongod')} `));
  assert.equal(kindOf(instance, 'mongodb'), 'server');
});

test('One that is too old is passed over', () => {
  install('mongod', 'db version v4.4.1');
  assert.equal(mongod(fresh(), secrets), null);
  assert.equal(kindOf(fresh(), 'mongodb'), 'embedded');
  // The distribution's own.
  install('clickhouse', 'ClickHouse local version 18.16.1.');
  assert.equal(clickhouseServer(fresh(), secrets), null);
});

test('ClickHouse itself is given two users, whose passwords stand in its file as hashes alone', () => {
  install('clickhouse', 'ClickHouse local version 25.8.1.1.');
  const instance = fresh();
  const part = clickhouseServer(instance, secrets);
  part.prepare();
  const conf = instance.path('conf', 'clickhouse.xml');
  const text = readFileSync(conf, 'utf8');
  assert.equal(statSync(conf).mode & 0o077, 0);
  assert.match(text, /<listen_host>127\.0\.0\.1<\/listen_host>\s*<http_port>7006</);
  assert.match(text, /<reader><readonly>2<\/readonly><\/reader>/);
  assert.doesNotMatch(text, /-secret/);
  assert.deepEqual(part.command().args, ['server', `--config-file=${conf}`]);
  assert.equal(kindOf(instance, 'clickhouse'), 'server');
});

test('A server that is installed after the first start changes nothing, and one that is gone is missed', async () => {
  install('mongod', 'db version v7.0.14');
  assert.equal(kindOf(fresh({ engines: { mongodb: 'embedded' } }), 'mongodb'), 'embedded');
  const missing = partsOf(fresh({ engines: { clickhouse: 'server' } }), {}).find(part => part.name === 'clickhouse');
  if (clickhouseServer(fresh(), secrets) === null) await assert.rejects(missing.prepare(), /no longer on the path/);
});

test('An address that is given goes before both', () => {
  install('mongod', 'db version v7.0.14');
  const part = partsOf(fresh({ externals: { mongodb: 'mongodb://elsewhere:1' }, engines: { mongodb: 'server' } }), {}).find(({ name }) => name === 'mongodb');
  assert.deepEqual([part.engine, part.address, part.command], ['external', 'elsewhere:1', undefined]);
});
