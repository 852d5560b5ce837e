import { Context, evalExpr } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as library from 'mingo/operators/expression';
import { isNumber } from '../bson.mjs';
import { compare } from '../order/keys.mjs';
import { add } from '../order/numbers.mjs';
import { MongoError } from '../errors.mjs';

/** Those of mingo's operators that were seen to answer as MongoDB does; the rest is refused rather than nearly right. */
const TRUSTED = `abs add ceil divide floor mod multiply subtract pow and or cond ifNull switch let literal arrayElemAt concatArrays filter in isArray
  map reduce size slice reverseArray setUnion setIntersection setDifference setIsSubset anyElementTrue allElementsTrue concat split strLenCP substrCP
  toLower toUpper trim regexMatch year month dayOfMonth dayOfWeek hour minute second dateToString dateTrunc mergeObjects objectToArray
  toString toInt toLong toDouble toDate isNumber`.split(/\s+/).map(name => `$${name}`);

export const truth = value => value !== null && value !== undefined && value !== false && !(isNumber(value) && Number(value) === 0);

const compared = holds => (object, expression, options) => {
  const [a, b] = evalExpr(object, expression, options);
  return holds(a === undefined && b === null ? -1 : a === null && b === undefined ? 1 : compare(a, b));
};

/** The same name means "of the group" inside $group and "of the array" elsewhere. */
const end = (name, at) => (object, expression, options) => {
  if (Array.isArray(object)) return accumulators[name](object, expression, options);
  const array = evalExpr(object, expression, options) ?? null;
  if (array !== null && !Array.isArray(array)) throw new MongoError(28689, `${name}'s argument must be an array`);
  return array?.at(at) ?? (array === null ? null : undefined);
};

export const expressions = {
  ...Object.fromEntries(TRUSTED.map(name => [name, library[name]])),
  $eq: compared(o => o === 0), $ne: compared(o => o !== 0), $gt: compared(o => o > 0), $gte: compared(o => o >= 0),
  $lt: compared(o => o < 0), $lte: compared(o => o <= 0), $cmp: compared(Math.sign),
  $not: (object, [operand], options) => !truth(evalExpr(object, operand, options)),
  $first: end('$first', 0), $last: end('$last', -1),
};

const valuesOf = (group, expression, options) => accumulators.$push(group, expression, options);
const sum = values => values.every(v => typeof v === 'number') ? values.reduce((a, b) => a + b, 0) : values.reduce(add, 0);
const extreme = direction => (...args) => {
  const values = valuesOf(...args).filter(v => v !== null && v !== undefined);
  return values.length === 0 ? null : values.reduce((a, b) => direction * compare(a, b) >= 0 ? a : b);
};

export const grouping = {
  $sum: (...args) => sum(valuesOf(...args).filter(isNumber)),
  $avg: (...args) => {
    const values = valuesOf(...args).filter(isNumber);
    if (values.some(v => v._bsontype === 'Decimal128')) throw new MongoError(14, '$avg of decimals is not computed here');
    return values.length === 0 ? null : sum(values.map(Number)) / values.length;
  },
  $min: extreme(-1), $max: extreme(1),
  $first: accumulators.$first, $last: accumulators.$last, $push: accumulators.$push, $addToSet: accumulators.$addToSet, $count: accumulators.$count,
};

/** Accumulators that also take an array outside $group. */
export const overArrays = ['$sum', '$avg', '$min', '$max'];

export const operatorContext = Context.init({ expression: expressions, accumulator: grouping });
