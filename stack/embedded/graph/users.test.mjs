import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';

const write = stdout => {
  const folder = mkdtempSync(join(tmpdir(), 'merajut-graph-users-'));
  try {
    const credentials = join(folder, 'credentials.json');
    writeFileSync(credentials, JSON.stringify({ writer: { user: 'w', password: 'p' }, reader: { user: 'r', password: 'q' } }));
    return spawnSync(process.execPath, [join(import.meta.dirname, 'users.mjs'), credentials], { stdio: ['ignore', stdout, 'pipe'], encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
};

test('the users of the graph engine are written with digests and no more rights than they need', () => {
  const { status, stdout } = write('pipe');

  assert.equal(status, 0);
  assert.match(stdout, /^user default off\nuser w on #[0-9a-f]{64} resetchannels -@all .*\+graph\.query .*\nuser r on #[0-9a-f]{64} resetchannels -@all .*\+graph\.ro_query\n$/);
});

test('on a full disk they are not taken for written, or the engine would let nobody in', () => {
  const { status, stderr } = write(openSync('/dev/full', 'w'));

  assert.notEqual(status, 0);
  assert.match(stderr, /ENOSPC/);
});
