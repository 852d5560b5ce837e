import { isDocument, plain } from '../bson.mjs';
import { MongoError, refuseUnless } from '../errors.mjs';

/** Longitude and latitude of a GeoJSON point. */
export function pointOf(value) {
  const point = plain(value);
  if (!isDocument(point) || point.type !== 'Point' || !isPosition(point.coordinates))
    throw new MongoError(16755, `Can't extract geo keys: unknown GeoJSON type or position: ${JSON.stringify(point)}`);
  return point.coordinates;
}

/** For matching: what is no point lies nowhere. */
export const pointOrNothing = value => isDocument(value) && value.type === 'Point' && isPosition(plain(value.coordinates)) ? plain(value.coordinates) : undefined;

export const isPosition = pair => Array.isArray(pair) && pair.length >= 2 &&
  pair.every(Number.isFinite) && Math.abs(pair[0]) <= 180 && Math.abs(pair[1]) <= 90;

export function position(pair) {
  refuseUnless(isPosition(pair), 2, `Longitude/latitude is out of bounds or not a pair of numbers: ${JSON.stringify(pair)}`);
  return pair;
}
