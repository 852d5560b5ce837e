import { evalExpr } from 'mingo/core';
import { isDocument, plain, withPatterns } from '../bson.mjs';
import { MongoError, refuseUnless } from '../errors.mjs';
import { expressions, grouping, operatorContext, overArrays } from './operators.mjs';

const NAMED = {
  $cond: 'if then else', $filter: 'input as cond limit', $map: 'input as in', $reduce: 'input initialValue in', $let: 'vars in', $switch: 'branches default',
  $trim: 'input chars', $regexMatch: 'input regex options', $dateToString: 'date format timezone onNull', $dateTrunc: 'date unit binSize startOfWeek',
};
const UNARY = new Set(`abs ceil floor size isArray reverseArray anyElementTrue allElementsTrue strLenCP toLower toUpper year month dayOfMonth dayOfWeek
  hour minute second objectToArray toString toInt toLong toDouble toDate isNumber first last`.split(/\s+/).map(name => `$${name}`));

/** Checks an expression before any document is read, and brings it into the form that mingo takes. */
export function prepare(expression) {
  if (Array.isArray(expression)) return expression.map(prepare);
  if (!isDocument(expression)) return withPatterns(plain(expression));
  const names = Object.keys(expression);
  if (!names.some(name => name.startsWith('$'))) return Object.fromEntries(names.map(name => [name, prepare(expression[name])]));
  refuseUnless(names.length === 1, 15983, `an object representing an expression must have exactly one field: ${names.join(', ')}`);
  const [name] = names;
  refuseUnless(name in expressions || overArrays.includes(name), 168, `Unrecognized expression '${name}'`);
  return { [name]: name === '$literal' ? plain(expression[name]) : prepareOperand(name, expression[name]) };
}

function prepareOperand(name, operand) {
  const known = NAMED[name]?.split(' ');
  if (known && isDocument(operand))
    for (const argument of Object.keys(operand))
      if (!known.includes(argument)) throw new MongoError(9, `Unrecognized parameter to ${name}: ${argument}`);
  if (name === '$not') return prepare([operand].flat());
  return prepare(UNARY.has(name) && Array.isArray(operand) && operand.length === 1 ? operand[0] : operand);
}

/** A projection; an unknown operator right in it has a code of its own. */
export function prepareProjection(specification) {
  for (const value of Object.values(specification)) {
    const [name] = isDocument(value) ? Object.keys(value) : [];
    refuseUnless(!name?.startsWith('$') || name in expressions || overArrays.includes(name), 31325, `Invalid projection :: caused by :: Unknown expression ${name}`);
  }
  return prepare(specification);
}

const isComputed = value => typeof value === 'string' || Array.isArray(value) || (isDocument(value) && Object.keys(value)[0]?.startsWith('$') && !('$slice' in value));

/** mingo orders the fields it shows by name; MongoDB leaves them where they were and puts computed ones behind. */
export function inOrder(shown, source, specification) {
  const kept = Object.keys(source).filter(name => !isComputed(specification[name]));
  const names = new Set(['_id', ...kept, ...Object.keys(specification).map(path => path.split('.')[0])]);
  return Object.fromEntries([...names].filter(name => Object.hasOwn(shown, name)).map(name => [name, shown[name]]));
}

/** The fields of a $group: each one accumulator. */
export function prepareGroup(specification) {
  refuseUnless(isDocument(specification) && '_id' in specification, 15955, 'a group specification must include an _id');
  return Object.fromEntries(Object.entries(specification).map(([field, value]) => {
    if (field === '_id') return [field, prepare(value)];
    const [name, ...more] = isDocument(value) ? Object.keys(value) : [];
    refuseUnless(name && more.length === 0, 40234, `The field '${field}' must be an accumulator object`);
    refuseUnless(name in grouping, 15952, `unknown group operator '${name}'`);
    return [field, { [name]: prepare(value[name]) }];
  }));
}

export function compile(expression, variables) {
  const ready = prepare(expression);
  return document => evalExpr(document, ready, { context: operatorContext, variables, scriptEnabled: false });
}
