import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import test from 'node:test';
import { confirm } from './reset.mjs';

function answered(word) {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  input.end(`${word}\n`);
  return confirm({ home: '/home/of/it' }, { input, output: new PassThrough() });
}

test('Only the whole word goes on', async () => {
  await assert.doesNotReject(answered('reset'));
  for (const word of ['', 'y', 'yes', 'RESET']) await assert.rejects(answered(word), /Nothing was removed/);
});
