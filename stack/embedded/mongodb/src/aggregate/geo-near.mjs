import { Double } from 'bson';
import { copy, plain } from '../bson.mjs';
import { refuseUnless } from '../errors.mjs';
import { distance, nearest } from '../geo/near.mjs';
import { pointOf } from '../geo/points.mjs';
import { setAt } from '../update/paths.mjs';
import { argumentsOf } from './stages.mjs';

const KNOWN = ['near', 'distanceField', 'maxDistance', 'minDistance', 'distanceMultiplier', 'includeLocs', 'key', 'query', 'spherical'];

/** $geoNear: documents from the nearest on, the distance in metres written into each. */
export async function geoNear(environment, namespace, specification) {
  const stage = argumentsOf('$geoNear', specification, KNOWN);
  const { distanceField, distanceMultiplier = 1, includeLocs, maxDistance, minDistance, key, spherical } = plain({ ...stage, query: null });
  refuseUnless(typeof distanceField === 'string', 9, "$geoNear requires a 'distanceField' option as a String");
  refuseUnless(spherical !== false, 2, 'GeoJSON points have no flat distance: $geoNear needs spherical: true');
  const collection = environment.collection(namespace);
  const path = key ?? onlyGeoField(collection);
  const near = { path, point: pointOf(stage.near), most: distance(maxDistance, Infinity), least: distance(minDistance, 0) };
  const found = await nearest(environment, collection, near, stage.query ?? {});
  return found.map(({ document, metres, place }) => {
    const result = copy(document);
    setAt(result, distanceField, new Double(metres * distanceMultiplier));
    if (includeLocs) setAt(result, includeLocs, { type: 'Point', coordinates: place.map(x => new Double(x)) });
    return result;
  });
}

function onlyGeoField(collection) {
  const paths = new Set(collection?.indexes.flatMap(i => Object.keys(i.key).filter(path => i.key[path] === '2dsphere')));
  refuseUnless(!collection || paths.size > 0, 27, '$geoNear requires a 2d or 2dsphere index, but none were found');
  refuseUnless(paths.size <= 1, 9, 'There is more than one 2dsphere index; use the "key" option');
  return [...paths][0];
}
