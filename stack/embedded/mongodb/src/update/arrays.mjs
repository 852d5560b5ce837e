import { isDocument, isNumber, withPatterns } from '../bson.mjs';
import { compare, keyOf, same } from '../order/keys.mjs';
import { MongoError, refuseUnless } from '../errors.mjs';
import { Filter, isOperation } from '../query/filter.mjs';
import { sorted } from '../query/sort.mjs';
import { typeName } from '../query/types.mjs';

/** Operators on an array: (current, operand, path) to the new value; undefined leaves the field away. */
const onArray = change => (current, operand, path) => {
  if (current !== undefined && !Array.isArray(current))
    throw new MongoError(2, `The field '${path}' must be an array but is of type ${typeName(current)}`);
  return change(current, operand, path);
};

const MODIFIERS = ['$each', '$position', '$slice', '$sort'];

const $push = onArray((current = [], operand) => {
  const modifiers = isDocument(operand) && '$each' in operand ? operand : { $each: [operand] };
  for (const name of Object.keys(modifiers)) refuseUnless(MODIFIERS.includes(name), 2, `Unrecognized clause in $push: ${name}`);
  refuseUnless(Array.isArray(modifiers.$each), 2, 'The argument to $each in $push must be an array');
  for (const name of ['$position', '$slice']) refuseUnless(!(name in modifiers) || isNumber(modifiers[name]), 2, `The value for ${name} must be an integer value`);
  const at = '$position' in modifiers ? Number(modifiers.$position) : current.length;
  const head = current.slice(0, at);
  const joined = order([...head, ...modifiers.$each, ...current.slice(head.length)], modifiers.$sort);
  const most = '$slice' in modifiers ? Number(modifiers.$slice) : Infinity;
  return most < 0 ? joined.slice(most) : joined.slice(0, most);
});

function order(array, by) {
  if (by === undefined) return array;
  if (isDocument(by)) return sorted(array, by);
  refuseUnless([1, -1].includes(Number(by)), 2, 'The $sort element value must be either 1 or -1');
  return array.sort((a, b) => Number(by) * compare(a, b));
}

const $addToSet = onArray((current = [], operand) => {
  const items = isDocument(operand) && '$each' in operand ? operand.$each : [operand];
  refuseUnless(Array.isArray(items) && (!isDocument(operand) || !('$each' in operand) || Object.keys(operand).length === 1), 2, 'The argument to $each in $addToSet must be an array');
  const seen = new Set(current.map(item => keyOf(item).toString('latin1')));
  return [...current, ...items.filter(item => { const key = keyOf(item).toString('latin1'); return !seen.has(key) && seen.add(key); })];
});

const $pop = onArray((current, operand) => {
  refuseUnless([1, -1].includes(Number(operand)), 9, '$pop expects 1 or -1');
  return Number(operand) === 1 ? current?.slice(0, -1) : current?.slice(1);
});

const $pull = onArray((current, operand) => {
  const whole = isDocument(operand) && !isOperation(operand);
  const filter = whole ? new Filter(operand) : new Filter({ value: operand });
  const pattern = withPatterns(operand);
  const hit = item => whole ? isDocument(item) && filter.test(item) : pattern instanceof RegExp ? pattern.test(item) : filter.test({ value: item });
  return current?.filter(item => !hit(item));
});

const $pullAll = onArray((current, operand) => {
  refuseUnless(Array.isArray(operand), 2, '$pullAll requires an array argument');
  return current?.filter(item => !operand.some(other => same(item, other)));
});

export const arrayOperators = { $push, $addToSet, $pop, $pull, $pullAll };
