import { NotReady } from '../supervisor/watch.mjs';

const table = 'monitor.heartbeat';
const enough = 1_000;

/**
 * Lets ClickHouse write and read a row of a small table, and gives its version. The table is of the simplest kind, which
 * appends to a file: a row in every few seconds would keep a sorted one busy with merging. It is emptied now and then.
 */
export async function askClickHouse(address, { writer, reader }) {
  const write = text => ask(address, { user: 'writer', password: writer }, text);
  const written = String(Date.now());
  await append(write, written);
  const answer = await ask(address, { user: 'reader', password: reader }, `SELECT version(), max(at), count() FROM ${table}`);
  const [version, read, count] = answer.split('\t');
  if (Number(read) < Number(written)) throw new NotReady('what was written could not be read');
  if (Number(count) > enough) await write(`TRUNCATE TABLE ${table}`);
  return version;
}

async function append(write, written) {
  const insert = () => write(`INSERT INTO ${table} SELECT toUInt64(${written})`);
  try {
    await insert();
  } catch (error) {
    if (!missing.test(error.message)) throw error;
    await write('CREATE DATABASE IF NOT EXISTS monitor');
    await write(`CREATE TABLE IF NOT EXISTS ${table} (at UInt64) ENGINE = TinyLog`);
    await insert();
  }
}

const missing = /UNKNOWN_DATABASE|UNKNOWN_TABLE/;

async function ask(address, { user, password }, body) {
  const answer = await fetch(`${address}/?default_format=TabSeparated`, {
    method: 'POST',
    headers: { Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` },
    body,
    signal: AbortSignal.timeout(5_000),
  });
  const text = (await answer.text()).trim();
  // It is there, and says why it cannot: ending it would not help a full disk.
  if (!answer.ok) throw new NotReady(`it answered ${answer.status}: ${text.slice(0, 200)}`);
  return text;
}
