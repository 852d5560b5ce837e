import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { browser, program } from './tools.mjs';

const bin = (...names) => {
  const folder = mkdtempSync(join(tmpdir(), 'merajut-bin-'));
  for (const name of names) writeFileSync(join(folder, name), '#!/bin/sh\n', { mode: 0o755 });
  return folder;
};

test('A program is found on the path, and a file that cannot be run is none', () => {
  const folder = bin('it');
  writeFileSync(join(folder, 'text'), '');
  assert.equal(program('it', folder), join(folder, 'it'));
  assert.equal(program('text', folder), null);
});

test('A browser is found under the name that its distribution gives it', () => {
  const folder = bin('chromium');
  assert.equal(browser(folder), join(folder, 'chromium'));
  // What this machine has in its own folders comes after what the path has.
  for (const name of ['chromium-browser', 'google-chrome']) assert.ok(browser(bin(name)));
});
