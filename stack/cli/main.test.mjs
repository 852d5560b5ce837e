import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { portalVerbs, verbs } from './help.mjs';
import { filesUnder } from './testing/filesUnder.mjs';

const main = fileURLToPath(new URL('main.mjs', import.meta.url));
const freshHome = () => mkdtempSync(join(tmpdir(), 'merajut-main-'));

/** The command on an instance that was never brought up, with nobody at the terminal. */
function merajut(home, ...args) {
  const done = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', input: '', env: { PATH: process.env.PATH, MERAJUT_HOME: home } });
  return { code: done.status, ...done };
}

test('Help names every verb, and each verb helps with itself before anything is built', () => {
  const home = freshHome();
  const overview = merajut(home, '--help');
  assert.equal(overview.code, 0);
  for (const name of [...Object.keys(verbs), ...Object.keys(portalVerbs)]) {
    assert.match(overview.stdout, new RegExp(`^  ${name} `, 'm'));
    const { code, stdout } = merajut(home, name, '--help');
    assert.equal(code, 0, name);
    assert.match(stdout, new RegExp(`^Usage: \\./merajut ${name}`), name);
  }
});

test('A word that is no verb is an error, with --help too', () => {
  for (const words of [['stauts'], ['stauts', '--help'], ['toString', '--help']]) {
    const { code, stderr, stdout } = merajut(freshHome(), ...words);
    assert.equal(code, 1);
    assert.match(stderr, new RegExp(`no verb "${words[0]}"`));
    assert.equal(stdout, '');
  }
});

test('A verb of the portal that is not built yet says so, and an unknown option is told', () => {
  const home = freshHome();
  assert.match(merajut(home, 'people').stderr, /not built yet\.\n  \.\/merajut up/);
  const { code, stderr } = merajut(home, 'status', '--colour');
  assert.equal(code, 1);
  assert.match(stderr, /--colour[^]*\.\/merajut status --help/);
});

test('The verbs of the portal in the list are those that it has', () => {
  const folder = fileURLToPath(new URL('../../src/Portal/Verbs', import.meta.url));
  const made = filesUnder(folder, '.cs').flatMap(file => [...readFileSync(file, 'utf8').matchAll(/new(?: Command)?\("([a-z-]+)", "/g)].map(([, name]) => name));
  const secondWords = ['create', 'check-scope', 'status', 'verify', 'rebuild', 'anonymise'];
  assert.deepEqual(made.filter(name => !secondWords.includes(name)).sort(), Object.keys(portalVerbs).sort());
});

test('Logs show what a part has written, and name those there are', () => {
  const home = freshHome();
  assert.match(merajut(home, 'logs').stderr, /Whose log\?\n  Logs: none yet/);
  mkdirSync(join(home, 'logs'));
  writeFileSync(join(home, 'logs', 'redis.log'), 'one\ntwo\nthree\n');
  assert.equal(merajut(home, 'logs', 'redis').stdout, 'one\ntwo\nthree\n');
  assert.equal(merajut(home, 'logs', 'redis', '--lines', '1').stdout, 'three\n');
  const unknown = merajut(home, 'logs', '../redis');
  assert.equal(unknown.code, 1);
  assert.match(unknown.stderr, /no log of "\.\.\/redis"\.\n  Logs: redis/);
});

test('Reset removes nothing while nobody answers, and all data and secrets when told to', () => {
  const home = freshHome();
  for (const name of ['data', 'secrets', 'app']) {
    mkdirSync(join(home, name));
    writeFileSync(join(home, name, 'x'), '');
  }
  writeFileSync(join(home, 'operator.json'), '{}');

  const unasked = merajut(home, 'reset');
  assert.equal(unasked.code, 1);
  assert.match(unasked.stderr, /nobody here to ask/);
  assert.ok(existsSync(join(home, 'data', 'x')));

  assert.equal(merajut(home, 'reset', '--yes').code, 0);
  assert.deepEqual(['data', 'secrets', 'app', 'operator.json'].map(name => existsSync(join(home, name))), [false, false, true, true]);
});

test('Down and stop where nothing is up say so', () => {
  assert.match(merajut(freshHome(), 'down').stderr, /not up: nothing was changed/);
  const { code, stderr } = merajut(freshHome(), 'stop', 'redis');
  assert.equal(code, 1);
  assert.match(stderr, /It is not up/);
});
