import { isDocument, isNumber } from '../bson.mjs';
import { split } from './numbers.mjs';

/** MongoDB's order of types; the first byte of every key. 0 ends arrays and documents, so it is below them all. */
export const TYPE = { min: 1, null: 2, number: 3, string: 4, document: 5, array: 6, binary: 7, id: 8, boolean: 9, date: 10, timestamp: 11, regex: 12, code: 13, max: 255 };

const END = Buffer.of(0);

function double(value) {
  const bytes = Buffer.alloc(8);
  if (Number.isNaN(value)) return bytes; // below -Infinity
  bytes.writeDoubleBE(value + 0); // -0 becomes 0
  if (bytes[0] & 0x80) for (let i = 0; i < 8; i++) bytes[i] ^= 0xff;
  else bytes[0] ^= 0x80;
  return bytes;
}

function integer(value) {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(value);
  bytes[0] ^= 0x80;
  return bytes;
}

/** UTF-8 in which a zero byte cannot be taken for the end. */
const text = value => Buffer.concat([Buffer.from(value.includes('\0') ? value.replaceAll('\0', '\0\u0001') : value), END, END]);

function sized(bytes, kind) {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(bytes.length);
  head[4] = kind;
  return Buffer.concat([head, bytes]);
}

function inside(value) {
  return Object.entries(value).flatMap(([name, item]) => { const key = keyOf(item); return [key.subarray(0, 1), text(name), key.subarray(1)]; });
}

function payload(value) {
  if (value === null || value === undefined) return [TYPE.null];
  if (isNumber(value)) return [TYPE.number, ...split(value).map(double)];
  if (typeof value === 'string') return [TYPE.string, text(value)];
  if (typeof value === 'boolean') return [TYPE.boolean, Buffer.of(Number(value))];
  if (value instanceof Date) return [TYPE.date, integer(BigInt(value.getTime()))];
  if (Array.isArray(value)) return [TYPE.array, ...value.map(keyOf), END];
  if (isDocument(value)) return [TYPE.document, ...inside(value), END];
  if (value instanceof RegExp) return [TYPE.regex, text(value.source), text(value.flags)];
  switch (value._bsontype) {
    case 'ObjectId': return [TYPE.id, value.id];
    case 'Binary': return [TYPE.binary, sized(Buffer.from(value.value()), value.sub_type)];
    case 'Timestamp': return [TYPE.timestamp, integer(value.toBigInt())];
    case 'BSONRegExp': return [TYPE.regex, text(value.pattern), text(value.options)];
    case 'BSONSymbol': return [TYPE.string, text(value.value)];
    case 'DBRef': return payload(value.toJSON());
    case 'MinKey': return [TYPE.min];
    case 'MaxKey': return [TYPE.max];
    default: return [TYPE.code, text(String(value.code))];
  }
}

/** Bytes that sort as MongoDB sorts the values, and are equal exactly when the values are. */
export function keyOf(value) {
  const [type, ...rest] = payload(value);
  return Buffer.concat([Buffer.of(type), ...rest]);
}

/** The first key after all that begin with this one. */
export function after(key) {
  const next = Buffer.from(key);
  let last = next.length - 1;
  while (next[last] === 0xff) last--;
  next[last]++;
  return next.subarray(0, last + 1);
}

export const NOT_A_NUMBER = keyOf(NaN);
export const compare = (a, b) => Buffer.compare(keyOf(a), keyOf(b));
export const same = (a, b) => compare(a, b) === 0;
