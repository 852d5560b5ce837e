import { Int32, Long, Timestamp } from 'bson';
import { isDocument, isNumber } from '../bson.mjs';
import { compare } from '../order/keys.mjs';
import { add, multiply } from '../order/numbers.mjs';
import { MongoError, refuseUnless } from '../errors.mjs';
import { typeName } from '../query/types.mjs';

/** Operators on one value: (current, operand, path) to the new value. */
const arithmetic = (name, start, combine) => (current, operand, path) => {
  refuseUnless(isNumber(operand), 14, `Cannot ${name} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`);
  refuseUnless(current === undefined || isNumber(current), 14, `Cannot apply $${name} to a value of non-numeric type: the field '${path}' has type ${typeName(current)}`);
  return current === undefined ? start(operand) : combine(current, operand);
};

const $currentDate = (_, operand) => {
  const kind = isDocument(operand) ? operand.$type : 'date';
  refuseUnless(operand === true || kind === 'timestamp' || (isDocument(operand) && kind === 'date'), 2, 'The $currentDate value must be true or {$type: "date" | "timestamp"}');
  return kind === 'date' ? new Date() : new Timestamp({ t: Math.floor(Date.now() / 1000), i: 1 });
};

const BITS = { and: (a, b) => a & b, or: (a, b) => a | b, xor: (a, b) => a ^ b };

const $bit = (current, operand, path) => {
  let value = current ?? new Int32(0);
  for (const [name, mask] of Object.entries(isDocument(operand) ? operand : {})) {
    refuseUnless(name in BITS, 2, `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`);
    if (![value, mask].every(v => ['Int32', 'Long'].includes(v?._bsontype))) throw new MongoError(2, `Cannot apply $bit to a value of non-integral type: ${path}`);
    const result = BITS[name](BigInt(value.toString()), BigInt(mask.toString()));
    value = [value, mask].every(v => v._bsontype === 'Int32') ? new Int32(Number(result)) : Long.fromBigInt(result);
  }
  return value;
};

export const valueOperators = {
  $set: (_, operand) => operand,
  $inc: arithmetic('inc', operand => operand, add),
  $mul: arithmetic('mul', operand => multiply(operand, new Int32(0)), multiply),
  $min: (current, operand) => current === undefined || compare(operand, current) < 0 ? operand : current,
  $max: (current, operand) => current === undefined || compare(operand, current) > 0 ? operand : current,
  $currentDate,
  $bit,
};
