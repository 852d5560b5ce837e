import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from '../instance/processes.mjs';
import { LogFile } from './logFile.mjs';
import { Part } from './part.mjs';
import { Record } from './record.mjs';

const begin = (definition, folder = mkdtempSync(join(tmpdir(), 'merajut-part-'))) => {
  const record = new Record(join(folder, 'processes.json'));
  return { record, part: new Part({ name: 'it', probe: async () => '1', ...definition }, { log: new LogFile(join(folder, 'it.log')), record }) };
};
const program = (file, ...args) => ({ command: () => ({ file, args, env: process.env }) });
const until = async condition => {
  while (!condition()) await pause(10);
};

test('A part whose process is killed is shown unhealthy, and then healthy under a new process', async () => {
  const { part } = begin(program('sleep', '60'));
  part.start();
  await until(() => part.report.state === 'healthy');
  const first = part.report.pid;

  process.kill(first, 'SIGKILL');
  await until(() => part.report.state === 'unhealthy');
  await until(() => part.report.state === 'healthy');

  assert.notEqual(part.report.pid, first);
  assert.equal(part.report.restarts, 1);
  await part.stop();
  assert.equal(part.report.state, 'stopped');
});

test('A part that will not end when asked is ended', async () => {
  const { part } = begin({ ...program('sh', '-c', 'trap "" TERM; while :; do sleep 1; done'), stopWithin: 200 });
  part.start();
  await until(() => part.report.state === 'healthy');
  await part.stop();
  assert.equal(part.report.state, 'stopped');
});

test('A part that cannot be prepared has failed, and says why', async () => {
  const { part } = begin({ prepare: () => Promise.reject(new Error('no such package')) });
  part.start();
  await until(() => part.report.state === 'failed');
  assert.equal(part.report.detail, 'no such package');
  await part.stop();
});

test('A program that is not there fails the part', async () => {
  const { part } = begin(program('/nonexistent/program'));
  part.start();
  await until(() => part.report.state === 'failed');
  await part.stop();
});

test('A server elsewhere that was away for long heals by itself, and the log says what was seen', async () => {
  let away = false;
  const pace = { whenHealthy: 1, otherwise: 1, firstAnswer: 20, laterAnswer: 20 };
  const folder = mkdtempSync(join(tmpdir(), 'merajut-part-'));
  const { part } = begin({ pace, probe: () => (away ? Promise.reject(new Error('refused')) : Promise.resolve('1')) }, folder);
  part.start();
  await until(() => part.report.state === 'healthy');
  away = true;
  await until(() => part.report.state === 'unhealthy');
  await pause(100);
  away = false;
  await until(() => part.report.state === 'healthy');
  await part.stop();

  const noted = readFileSync(join(folder, 'it.log'), 'utf8').trimEnd().split('\n').map(line => line.replace(/^.*supervisor: /, ''));
  assert.deepEqual(noted, ['it can be reached', 'it cannot be reached (refused); it is asked again until it can', 'it can be reached']);
});

test('A later supervisor finds the processes of one that was killed, and ends them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'merajut-part-'));
  const { part } = begin(program('sleep', '60'), folder);
  part.start();
  await until(() => part.report.state === 'healthy');

  const later = new Record(join(folder, 'processes.json'));
  const [[, identity]] = later.alive;
  const ending = later.endAll();
  assert.equal(await ending, 1);
  assert.equal(isAlive(identity), false);
  await part.stop();
});
