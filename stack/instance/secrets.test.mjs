import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { clusters } from './clusters.mjs';
import { ensureKeyFiles, loadSecrets } from './secrets.mjs';

function fresh() {
  const home = mkdtempSync(join(tmpdir(), 'merajut-secrets-'));
  mkdirSync(join(home, 'secrets'));
  return { path: (...names) => join(home, ...names), separated: false, userOf: () => null };
}

test('Every role has a password of its own, and keeps it', () => {
  const instance = fresh();
  const secrets = loadSecrets(instance);
  const passwords = Object.values(clusters).flatMap(({ roles }) => roles).map(role => secrets.roles[role].password);
  assert.equal(new Set(passwords).size, passwords.length);
  assert.deepEqual(loadSecrets(instance), secrets);
});

test('Nobody else reads the secrets', () => {
  const instance = fresh();
  loadSecrets(instance);
  ensureKeyFiles(instance);
  for (const name of ['passwords.json', 'kek', 'blind-index']) assert.equal(statSync(instance.path('secrets', name)).mode & 0o077, 0, name);
});

test('Keys are 32 bytes, and are not made anew where something may be sealed under them', () => {
  const instance = fresh();
  ensureKeyFiles(instance);
  assert.equal(Buffer.from(readFileSync(instance.path('secrets', 'kek'), 'utf8'), 'base64').length, 32);

  rmSync(instance.path('secrets', 'kek'));
  mkdirSync(instance.path('data', 'keys'), { recursive: true });
  assert.throws(() => ensureKeyFiles(instance), /cannot be opened without it/);
});
