import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { Instance } from '../../instance/instance.mjs';
import { readable, statusOf } from './status.mjs';

const checkout = dirname(fileURLToPath(new URL('../..', import.meta.url)));

function fresh({ uid = 1000, operator, kept } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'merajut-status-'));
  writeFileSync(join(home, 'instance.json'), JSON.stringify({ port: 5080, uid, engines: { mongodb: 'embedded', clickhouse: 'embedded' }, ...kept }));
  if (operator) writeFileSync(join(home, 'operator.json'), JSON.stringify(operator));
  return new Instance({ checkout, env: { MERAJUT_HOME: home }, uid });
}

const inProduction = async instance =>
  Object.fromEntries((await statusOf(instance)).parts.filter(part => part.inProduction).map(part => [part.name, part.inProduction]));

test('For an ordinary user status says that whoever breaks into one part holds the keys of all', async () => {
  const status = await statusOf(fresh());
  assert.equal(status.keysSeparated, false);
  assert.ok(status.parts.every(part => part.state === 'stopped'));
  assert.match(readable(status), /Every part runs as one user/);
  assert.equal((await statusOf(fresh({ uid: 0 }))).keysSeparated, true);
});

test('Each stand-in is told to be refused in Production, or accepted once the operator names it', async () => {
  assert.deepEqual(await inProduction(fresh()), { mongodb: 'refused', clickhouse: 'refused' });
  const operator = { Merajut: { AcceptEmbedded: 'mongodb' } };
  assert.deepEqual(await inProduction(fresh({ operator })), { mongodb: 'accepted', clickhouse: 'refused' });
  assert.match(readable(await statusOf(fresh({ operator }))), /embedded, accepted in Production/);
});

test('A server elsewhere is no stand-in', async () => {
  const kept = { externals: { mongodb: 'mongodb://elsewhere' } };
  const { parts } = await statusOf(fresh({ kept }));
  const { engine, address } = parts.find(part => part.name === 'mongodb');
  assert.deepEqual({ engine, address }, { engine: 'external', address: 'elsewhere:27017' });
  assert.deepEqual(await inProduction(fresh({ kept })), { clickhouse: 'refused' });
});
