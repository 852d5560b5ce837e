import { isRegex } from '../bson.mjs';
import { after, keyOf } from '../order/keys.mjs';
import { documents, entries } from '../store/layout.mjs';
import { shapeOf } from '../geo/shapes.mjs';

const MOST_RANGES = 1000;
const distinct = keys => [...new Map(keys.map(key => [key.toString('latin1'), key])).values()];

/** What one condition allows in the index, as points or as one end of a range; nothing if the index cannot help. */
function boundOf(operator, operand, kind) {
  if (kind === '2dsphere') return operator === '$geoWithin' ? { range: latitudes(shapeOf(operand)) } : undefined;
  switch (operator) {
    case '$eq': return isRegex(operand) ? undefined : { points: [keyOf(operand)] };
    case '$in': return operand.some(isRegex) ? undefined : { points: distinct(operand.map(keyOf)) };
    case '$gt': case '$gte': return { range: within(operand, keyOf(operand), undefined) };
    case '$lt': case '$lte': return { range: within(operand, undefined, after(keyOf(operand))) };
    default: return undefined;
  }
}

/** A comparison stays inside the operand's own type. */
function within(operand, from, to) {
  const type = keyOf(operand).subarray(0, 1);
  return type[0] === 1 || type[0] === 255 ? undefined : [from ?? type, to ?? after(type)];
}

export const latitudes = ({ centre, degrees }) => [keyOf(Math.max(-90, centre[1] - degrees)), after(keyOf(Math.min(90, centre[1] + degrees)))];

function boundsOf(conditions, path, kind, multikey) {
  const bounds = conditions.filter(([name]) => name === path).map(([, operator, operand]) => boundOf(operator, operand, kind)).filter(Boolean);
  const points = bounds.find(bound => bound.points)?.points;
  if (points) return { points };
  const ranges = bounds.map(bound => bound.range).filter(Boolean);
  if (ranges.length === 0) return undefined;
  // Of an array, one element may meet the lower end and another the upper: then the two ends do not make one range.
  const used = multikey ? ranges.slice(0, 1) : ranges;
  const from = used.map(range => range[0]).reduce((a, b) => Buffer.compare(a, b) > 0 ? a : b);
  const to = used.map(range => range[1]).reduce((a, b) => Buffer.compare(a, b) < 0 ? a : b);
  return { range: [from, to] };
}

function planFor(index, collection, conditions) {
  let heads = [index.name === '_id_' ? documents(collection.id) : entries(index.id)];
  let score = 0;
  for (const [path, kind] of Object.entries(index.key)) {
    const bounds = boundsOf(conditions, path, kind, index.multikey);
    if (bounds?.points && heads.length * bounds.points.length <= MOST_RANGES) {
      heads = heads.flatMap(head => bounds.points.map(point => Buffer.concat([head, point])));
      score += 2;
      continue;
    }
    if (!bounds?.range) break;
    const ranges = heads.map(head => ({ from: Buffer.concat([head, bounds.range[0]]), to: Buffer.concat([head, bounds.range[1]]) }));
    return { index, score: score + 1, ranges: ranges.filter(({ from, to }) => Buffer.compare(from, to) < 0) };
  }
  return { index, score: index.unique && score === 2 * Object.keys(index.key).length ? score + 1 : score, ranges: heads.map(head => ({ from: head, to: after(head) })) };
}

/** Where to look: the index that narrows most, or the whole collection. */
export function choosePlan(collection, conditions) {
  const plans = collection.indexes.map(index => planFor(index, collection, conditions));
  const best = plans.reduce((a, b) => b.score > a.score ? b : a);
  return best.score > 0 ? best : { ranges: plans[0].ranges };
}
