import assert from 'node:assert/strict';
import { closeSync, mkdtempSync, readFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { LogFile } from './logFile.mjs';

test('A log that has grown too long begins again, under the same descriptor, and keeps what it held once', () => {
  const log = new LogFile(join(mkdtempSync(join(tmpdir(), 'merajut-log-')), 'part.log'), 10);
  const file = log.open();
  writeSync(file, 'more than ten bytes');
  log.rotate();
  writeSync(file, 'new');
  closeSync(file);

  assert.equal(readFileSync(log.path, 'utf8'), 'new');
  assert.equal(readFileSync(`${log.path}.1`, 'utf8'), 'more than ten bytes');
});

test('On a full disk a line is lost, and nothing else', () => {
  assert.doesNotThrow(() => new LogFile('/dev/full').note('never written'));
});
