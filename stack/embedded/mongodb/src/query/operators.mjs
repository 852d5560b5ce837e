import { Query } from 'mingo/query';
import * as logical from 'mingo/operators/query/logical';
import { isDocument, isNumber, plain } from '../bson.mjs';
import { NOT_A_NUMBER, TYPE, keyOf } from '../order/keys.mjs';
import { MongoError, refuseUnless } from '../errors.mjs';
import { shapeOf } from '../geo/shapes.mjs';
import { pointOrNothing } from '../geo/points.mjs';
import { compile } from '../aggregate/expressions.mjs';
import { truth } from '../aggregate/operators.mjs';
import { isOfType } from './types.mjs';
import { candidates, leaves } from './paths.mjs';

const hex = value => keyOf(value).toString('latin1');
const not = operator => (...args) => { const test = operator(...args); return document => !test(document); };

const $eq = (path, operand) => {
  const key = keyOf(operand);
  return document => candidates(document, path).some(value => keyOf(value).equals(key));
};

/** Only values of the operand's own type compare with it; NaN is neither above nor below anything. */
const ordered = holds => (path, operand) => {
  const key = keyOf(operand);
  const anyType = key[0] === TYPE.min || key[0] === TYPE.max;
  return document => candidates(document, path).some(value => {
    const other = keyOf(value);
    const order = Buffer.compare(other, key);
    if (order !== 0 && (other.equals(NOT_A_NUMBER) || key.equals(NOT_A_NUMBER))) return false;
    return (anyType || other[0] === key[0]) && holds(order);
  });
};

const $in = (path, operand) => {
  refuseUnless(Array.isArray(operand), 2, '$in needs an array');
  const keys = new Set(operand.map(hex));
  const patterns = operand.filter(item => item instanceof RegExp);
  return document => candidates(document, path).some(value =>
    keys.has(hex(value)) || (typeof value === 'string' && patterns.some(pattern => pattern.test(value))));
};

/** Whether an element of a list is meant, by operators on itself or by conditions on its fields. */
export function elementTest(operand, options) {
  refuseUnless(isDocument(operand), 2, '$elemMatch needs an Object');
  const [first] = Object.keys(operand);
  const onValue = first?.startsWith('$') && !(first in logical && first !== '$not');
  const query = new Query(onValue ? { value: operand } : operand, options);
  return item => onValue ? query.test({ value: item }) : isDocument(item) && query.test(item);
}

const $elemMatch = (path, operand, options) => {
  const test = elementTest(operand, options);
  return document => leaves(document, path).some(leaf => Array.isArray(leaf) && leaf.some(test));
};

const $all = (path, operand, options) => {
  refuseUnless(Array.isArray(operand), 2, '$all needs an array');
  const tests = operand.map(item => isDocument(item) && '$elemMatch' in item ? $elemMatch(path, item.$elemMatch, options) : $in(path, [item]));
  return document => tests.length > 0 && tests.every(test => test(document));
};

const $mod = (path, operand) => {
  const pair = plain(operand);
  refuseUnless(Array.isArray(pair) && pair.length === 2 && pair.every(Number.isFinite) && pair[0] !== 0, 2, 'malformed mod, needs to be an array of two numbers');
  const [divisor, rest] = pair.map(Math.trunc);
  return document => candidates(document, path).some(value => isNumber(value) && Math.trunc(Number(value)) % divisor === rest);
};

const $size = (path, operand) => {
  refuseUnless(isNumber(operand) && Number(operand) >= 0 && Number.isInteger(Number(operand)), 2, '$size must be a whole number');
  return document => leaves(document, path).some(leaf => Array.isArray(leaf) && leaf.length === Number(operand));
};

const $exists = (path, operand) => {
  const wanted = truth(plain(operand));
  return document => leaves(document, path).some(leaf => leaf !== undefined) === wanted;
};

const $type = (path, operand) => {
  const tests = [operand].flat().map(plain).map(isOfType);
  return document => candidates(document, path).some(value => value !== undefined && tests.some(test => test(value)));
};

const $regex = (path, pattern) => document => candidates(document, path).some(value => typeof value === 'string' && pattern.test(value));

const $geoWithin = (path, operand) => {
  const shape = shapeOf(operand);
  return document => leaves(document, path).map(pointOrNothing).some(point => point && shape.contains(point));
};

const $expr = (_, operand, options) => {
  const evaluate = compile(operand, options.variables);
  return document => truth(evaluate(plain(document)));
};

const onlyInFind = () => { throw new MongoError(2, '$geoNear, $near, and $nearSphere are not allowed in this context'); };

/** The query language that is served; mingo refuses any other operator. */
export const operators = {
  ...logical, $eq, $ne: not($eq), $in, $nin: not($in), $gt: ordered(o => o > 0), $gte: ordered(o => o >= 0), $lt: ordered(o => o < 0),
  $lte: ordered(o => o <= 0), $all, $elemMatch, $exists, $expr, $geoWithin, $mod, $near: onlyInFind, $nearSphere: onlyInFind, $regex, $size, $type,
};

