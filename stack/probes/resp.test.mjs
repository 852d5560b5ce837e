import assert from 'node:assert/strict';
import test from 'node:test';
import { decode, encode } from './resp.mjs';

const read = text => decode(Buffer.from(text))?.value;

test('Commands are sent with the length in bytes', () => {
  assert.equal(encode(['SET', 'né']), '*2\r\n$3\r\nSET\r\n$3\r\nné\r\n');
});

test('Each kind of answer is read', () => {
  assert.equal(read('+OK\r\n'), 'OK');
  assert.equal(read(':42\r\n'), 42);
  assert.equal(read('$2\r\nhi\r\n'), 'hi');
  assert.equal(read('$-1\r\n'), null);
  assert.deepEqual(read('*2\r\n$1\r\na\r\n*1\r\n:1\r\n'), ['a', [1]]);
  assert.equal(read('-LOADING wait\r\n').message, 'LOADING wait');
});

test('An answer that is not all there waits for the rest', () => {
  const whole = '*2\r\n$1\r\na\r\n$3\r\nbcd\r\n';
  for (let length = 0; length < whole.length; length++) assert.equal(decode(Buffer.from(whole.slice(0, length))), null);
  assert.equal(decode(Buffer.from(whole)).end, whole.length);
});
