import { isDocument, isNumber, isRegex } from '../bson.mjs';
import { MongoError } from '../errors.mjs';

const bson = name => value => value?._bsontype === name;

/** $type's names and numbers. A computed number has no BSON type yet and counts as the one it would be sent as. */
const TYPES = [
  [1, 'double', value => bson('Double')(value) || (typeof value === 'number' && !Number.isInteger(value))],
  [2, 'string', value => typeof value === 'string'],
  [3, 'object', isDocument],
  [4, 'array', Array.isArray],
  [5, 'binData', value => bson('Binary')(value)],
  [7, 'objectId', bson('ObjectId')],
  [8, 'bool', value => typeof value === 'boolean'],
  [9, 'date', value => value instanceof Date],
  [10, 'null', value => value === null],
  [11, 'regex', isRegex],
  [13, 'javascript', bson('Code')],
  [16, 'int', value => bson('Int32')(value) || (Number.isInteger(value) && value === (value | 0))],
  [17, 'timestamp', bson('Timestamp')],
  [18, 'long', value => bson('Long')(value) || (Number.isInteger(value) && value !== (value | 0))],
  [19, 'decimal', bson('Decimal128')],
  [-1, 'minKey', bson('MinKey')],
  [127, 'maxKey', bson('MaxKey')],
  [NaN, 'number', isNumber],
];

export function isOfType(wanted) {
  const type = TYPES.find(([number, name]) => number === wanted || name === wanted);
  if (!type) throw new MongoError(2, `Unknown type name alias: ${wanted}`);
  return type[2];
}

/** How messages name the type of a value. */
export const typeName = value => value === undefined ? 'missing' : (TYPES.find(([, , test]) => test(value))?.[1] ?? 'unknown');
