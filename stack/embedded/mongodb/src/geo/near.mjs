import { isDocument, plain } from '../bson.mjs';
import { MongoError, refuseUnless } from '../errors.mjs';
import { Filter } from '../query/filter.mjs';
import { leaves } from '../query/paths.mjs';
import { latitudes } from '../query/plan.mjs';
import { scan } from '../query/scan.mjs';
import { entries } from '../store/layout.mjs';
import { pointOf, pointOrNothing } from './points.mjs';
import { degreesOf, metres } from './sphere.mjs';

const KNOWN = new Set(['$geometry', '$maxDistance', '$minDistance']);

/** Splits a query into its $near and the rest; $near orders the result, so it stands at the top or under a top $and. */
export function takeNear(specification) {
  let near;
  const rest = {};
  for (const [name, value] of Object.entries(specification)) {
    const operator = isDocument(value) && ['$near', '$nearSphere'].find(o => o in value);
    if (name === '$and' && Array.isArray(value)) {
      const parts = value.map(part => isDocument(part) ? takeNear(part) : { rest: part });
      near = parts.reduce((found, part) => onlyOne(found, part.near), near);
      rest.$and = parts.map(part => part.rest);
    } else if (operator) {
      const { [operator]: operand, ...others } = value;
      near = onlyOne(near, parse(name, operand));
      if (Object.keys(others).length > 0) rest[name] = others;
    } else rest[name] = value;
  }
  return { near, rest };
}

function onlyOne(a, b) {
  refuseUnless(!(a && b), 2, 'Too many geoNear expressions');
  return a ?? b;
}

function parse(path, operand) {
  const near = plain(operand);
  refuseUnless(isDocument(near) && near.$geometry, 2, '$near requires a point, given as $geometry');
  for (const name of Object.keys(near)) refuseUnless(KNOWN.has(name), 2, `invalid argument in geo near query: ${name}`);
  return { path, point: pointOf(near.$geometry), most: distance(near.$maxDistance, Infinity), least: distance(near.$minDistance, 0) };
}

export function distance(value, otherwise) {
  refuseUnless(value === undefined || (typeof value === 'number' && value >= 0), 2, 'a distance must be a non-negative number');
  return value ?? otherwise;
}

/** Documents from the nearest on, each with its distance in metres and the place that was measured. */
export async function nearest(context, collection, { path, point, most, least }, specification) {
  const filter = new Filter(specification);
  if (!collection) return [];
  const index = collection.indexes.find(i => i.key[path] === '2dsphere' && Object.keys(i.key)[0] === path);
  if (!index) throw new MongoError(291, 'error processing query: unable to find index for $geoNear query');
  const head = entries(index.id);
  const [from, to] = latitudes({ centre: point, degrees: most === Infinity ? 180 : degreesOf(most) });
  const plan = { index, ranges: [{ from: Buffer.concat([head, from]), to: Buffer.concat([head, to]) }] };
  const found = [];
  for await (const document of scan(context, collection, filter, { plan })) {
    const places = leaves(document, path).map(pointOrNothing).filter(Boolean).map(place => ({ place, metres: metres(point, place) }));
    const closest = places.reduce((a, b) => b.metres < a.metres ? b : a, { metres: Infinity });
    if (closest.metres <= most && closest.metres >= least) found.push({ document, ...closest });
  }
  return found.sort((a, b) => a.metres - b.metres);
}
