import { BSON, Binary, Int32, Long } from 'bson';

// mingo tells values apart by toString(); Binary's own is UTF-8, under which different bytes can read the same.
Binary.prototype.toString = function () { return `${this.sub_type}:${Buffer.from(this.value()).toString('hex')}`; };

export const MAX_DOCUMENT = 16 * 1024 * 1024;

/** Bytes to a document whose numbers keep their BSON type. */
export const decode = bytes => BSON.deserialize(bytes, { promoteValues: false, bsonRegExp: true });
export const encode = document => BSON.serialize(document, { ignoreUndefined: true });
export const sizeOf = document => BSON.calculateObjectSize(document, { ignoreUndefined: true });

export const isDocument = value => value !== null && typeof value === 'object' && value.constructor === Object;
export const isNumber = value => typeof value === 'number' || ['Int32', 'Double', 'Long', 'Decimal128'].includes(value?._bsontype);
export const isRegex = value => value instanceof RegExp || value?._bsontype === 'BSONRegExp';

function mapped(value, change) {
  if (Array.isArray(value)) return value.map(item => mapped(item, change));
  if (isDocument(value)) return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapped(item, change)]));
  return change(value);
}

/** The same value with numbers that mingo can compute with; what a JavaScript number cannot hold stays as it is. */
export const plain = value => mapped(value, item => {
  if (item?._bsontype === 'Int32' || item?._bsontype === 'Double') return item.valueOf();
  if (item?._bsontype === 'Long' && Number.isSafeInteger(item.toNumber())) return item.toNumber();
  return item;
});

/** Computed numbers on their way out: whole ones are integers, as MongoDB's are. */
export const typed = value => mapped(value, item =>
  Number.isSafeInteger(item) && !Object.is(item, -0) ? (item === (item | 0) ? new Int32(item) : Long.fromNumber(item)) : item);

/** Patterns as JavaScript can run them. MongoDB's x (extended) has no counterpart and is refused by RegExp itself. */
export const withPatterns = value => mapped(value, item =>
  item?._bsontype === 'BSONRegExp' ? new RegExp(item.pattern, item.options) : item);

export const copy = value => mapped(value, item => item);
