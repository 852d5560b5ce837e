import { decode, encode } from '../bson.mjs';

export const MAX_MESSAGE = 48000000;
const HEADER = 16;
const OP = { reply: 1, query: 2004, message: 2013 };
const MORE_TO_COME = 2;
// moreToCome is honoured, exhaustAllowed may be; a checksum or anything newer is not understood and ends the connection.
const KNOWN_FLAGS = MORE_TO_COME | 1 << 16;

/** Whole messages from a socket, refused before they are read when longer than `limit()`. */
export async function* messagesFrom(socket, limit) {
  let chunks = [];
  let size = 0;
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk);
    size += chunk.length;
    while (size >= HEADER) {
      if (chunks[0].length < HEADER) chunks = [Buffer.concat(chunks)];
      const length = chunks[0].readInt32LE(0);
      if (length < HEADER || length > limit()) throw new Error(`a message of ${length} bytes is not accepted`);
      if (size < length) break;
      const all = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
      yield all.subarray(0, length);
      chunks = [all.subarray(length)];
      size -= length;
    }
  }
}

/** The command in a message. */
export function parse(bytes) {
  const request = bytes.readInt32LE(4);
  const operation = bytes.readInt32LE(12);
  if (operation === OP.query) return { request, legacy: true, silent: false, command: legacyCommand(bytes) };
  if (operation !== OP.message) throw new Error(`operation ${operation} is not understood`);
  const flags = bytes.readUInt32LE(HEADER);
  if (flags & ~KNOWN_FLAGS) throw new Error(`message flags ${flags} are not understood`);
  return { request, legacy: false, silent: (flags & MORE_TO_COME) !== 0, command: sections(bytes, HEADER + 4) };
}

/** Only the first hello of a driver comes this way. */
function legacyCommand(bytes) {
  const end = bytes.indexOf(0, HEADER + 4);
  return { ...decode(bytes.subarray(end + 1 + 8)), $db: bytes.toString('utf8', HEADER + 4, end).split('.')[0] };
}

function sections(bytes, at) {
  const command = {};
  while (at < bytes.length) {
    const kind = bytes[at++];
    const length = bytes.readInt32LE(at);
    const section = bytes.subarray(at, at + length);
    if (kind === 0) Object.assign(command, decode(section));
    else if (kind === 1) { const [name, documents] = sequence(section); command[name] = documents; }
    else throw new Error(`message section ${kind} is not understood`);
    at += length;
  }
  return command;
}

function sequence(section) {
  const end = section.indexOf(0, 4);
  const documents = [];
  for (let at = end + 1; at < section.length; at += section.readInt32LE(at)) documents.push(decode(section.subarray(at, at + section.readInt32LE(at))));
  return [section.toString('utf8', 4, end), documents];
}

export function replyTo({ request, legacy }, document) {
  const body = encode(document);
  const head = Buffer.alloc(HEADER + (legacy ? 20 : 5));
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(request, 8);
  head.writeInt32LE(legacy ? OP.reply : OP.message, 12);
  if (legacy) head.writeInt32LE(1, HEADER + 16);
  return Buffer.concat([head, body]);
}
