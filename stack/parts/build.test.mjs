import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { hashOf } from './build.mjs';

const tree = () => {
  const root = mkdtempSync(join(tmpdir(), 'merajut-build-'));
  mkdirSync(join(root, 'src', 'obj'), { recursive: true });
  writeFileSync(join(root, 'src', 'a.cs'), 'a');
  return root;
};

test('The same tree has the same hash wherever it stands', () => {
  const root = tree();
  const copy = mkdtempSync(join(tmpdir(), 'merajut-build-'));
  cpSync(root, copy, { recursive: true });
  assert.equal(hashOf(root, ['src']), hashOf(copy, ['src']));
});

test('A changed, a new and a renamed file change the hash; what a build made does not', () => {
  const root = tree();
  const hashes = new Set([hashOf(root)]);
  writeFileSync(join(root, 'src', 'obj', 'made.dll'), 'x');
  hashes.add(hashOf(root));
  assert.equal(hashes.size, 1);

  writeFileSync(join(root, 'src', 'a.cs'), 'b');
  hashes.add(hashOf(root));
  writeFileSync(join(root, 'src', 'b.cs'), '');
  hashes.add(hashOf(root));
  assert.equal(hashes.size, 3);
});
