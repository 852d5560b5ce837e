import net from 'node:net';
import { NotReady } from '../supervisor/watch.mjs';

/** Sends commands over the Redis protocol, one after the other on one connection, and returns their answers. */
export function redisCommands({ host = '127.0.0.1', port, user, password }, commands, within = 3_000) {
  return new Promise((resolve, reject) => {
    const all = [['AUTH', user, password], ...commands];
    const answers = [];
    let received = Buffer.alloc(0);
    const socket = net.connect({ host, port, timeout: within }, () => socket.write(all.map(encode).join('')));
    socket.on('timeout', () => socket.destroy(new Error(`no answer within ${within / 1000} s`)));
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the connection was closed')));
    socket.on('data', data => {
      received = Buffer.concat([received, data]);
      for (let read = decode(received); read; read = decode(received)) {
        received = received.subarray(read.end);
        answers.push(read.value);
      }
      if (answers.length < all.length) return;
      socket.destroy();
      const refused = answers.find(answer => answer instanceof Error);
      if (refused) reject(refused);
      else resolve(answers.slice(1));
    });
  });
}

export const encode = words =>
  `*${words.length}\r\n${words.map(word => `$${Buffer.byteLength(String(word))}\r\n${word}\r\n`).join('')}`;

/** The first whole answer in the buffer and where it ends; null while it is not all there. */
export function decode(buffer, start = 0) {
  const lineEnd = buffer.indexOf('\r\n', start);
  if (lineEnd < 0) return null;
  const line = buffer.toString('utf8', start + 1, lineEnd);
  const end = lineEnd + 2;
  switch (String.fromCharCode(buffer[start])) {
    case '+': return { value: line, end };
    case ':': return { value: Number(line), end };
    case '-': return { value: new NotReady(line), end };
    case '$': return text(buffer, Number(line), end);
    case '*': return list(buffer, Number(line), end);
    default: throw new Error(`not the Redis protocol: ${line}`);
  }
}

function text(buffer, length, start) {
  if (length < 0) return { value: null, end: start };
  if (buffer.length < start + length + 2) return null;
  return { value: buffer.toString('utf8', start, start + length), end: start + length + 2 };
}

function list(buffer, length, start) {
  const value = [];
  for (let end = start; ; ) {
    if (value.length >= length) return { value, end };
    const item = decode(buffer, end);
    if (!item) return null;
    value.push(item.value);
    end = item.end;
  }
}
