import { rmSync } from 'node:fs';
import net from 'node:net';
import { createInterface } from 'node:readline';
import { Instance } from '../instance/instance.mjs';
import { identify } from '../instance/processes.mjs';
import { loadSecrets } from '../instance/secrets.mjs';
import { partsOf } from '../parts/index.mjs';
import { Record } from './record.mjs';
import { socketOf } from './client.mjs';
import { Supervisor } from './supervisor.mjs';

const [checkout, kind] = process.argv.slice(2);
const instance = new Instance({ checkout, kind });
const record = new Record(instance.path('supervisor', 'processes.json'));
const ended = await record.endAll();
if (ended > 0) console.log(`${ended} processes of an earlier supervisor were still running and have been ended`);
record.set('supervisor', identify(process.pid));

const supervisor = new Supervisor(instance, partsOf(instance, loadSecrets(instance)), record);
const rotation = setInterval(() => supervisor.rotateLogs(), 10_000);

const orders = {
  status: () => supervisor.status(),
  start: ({ parts }) => supervisor.start(parts),
  stop: ({ parts }) => supervisor.stop(parts),
};

async function obey(line) {
  try {
    const order = JSON.parse(line);
    return { answer: (await orders[order.do](order)) ?? null };
  } catch (error) {
    return { problem: error.message, remedy: error.remedy };
  }
}

const server = net.createServer({ allowHalfOpen: true }, connection => {
  connection.on('error', error => console.error(`control connection: ${error.message}`));
  createInterface({ input: connection }).on('line', async line => connection.end(`${JSON.stringify(await obey(line))}\n`));
});

rmSync(socketOf(instance), { force: true });
process.umask(0o077);
server.listen(socketOf(instance), () => {
  process.umask(0o022);
  console.log(`${new Date().toISOString()} supervisor ${process.pid} watches ${instance.home}`);
});

let ending = false;
process.on('SIGTERM', async () => {
  if (ending) return;
  ending = true;
  await supervisor.stopAll();
  clearInterval(rotation);
  record.remove('supervisor');
  server.close();
});
