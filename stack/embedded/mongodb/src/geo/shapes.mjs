import { isDocument, plain } from '../bson.mjs';
import { MongoError, refuseUnless } from '../errors.mjs';
import { position } from './points.mjs';
import { capAround, degreesOf, EARTH, encloses, metres } from './sphere.mjs';

/** What $geoWithin names: a cap that surrounds it, for the index, and the exact test. */
export function shapeOf(operand) {
  const shape = plain(operand);
  const [kind, ...more] = isDocument(shape) ? Object.keys(shape) : [];
  refuseUnless(kind && more.length === 0, 2, '$geoWithin needs exactly one geometry');
  if (kind === '$centerSphere') return circle(shape.$centerSphere);
  if (kind === '$geometry') return geometry(shape.$geometry);
  throw new MongoError(2, `unknown geo specifier: ${kind}`);
}

function circle(value) {
  refuseUnless(Array.isArray(value) && value.length === 2 && value[1] >= 0, 2, '$centerSphere needs a centre and a radius');
  const [centre, radius] = [position(value[0]), value[1] * EARTH];
  return { centre, degrees: degreesOf(radius), contains: point => metres(centre, point) <= radius };
}

function geometry({ type, coordinates, ...rest }) {
  refuseUnless(Object.keys(rest).every(name => name === 'crs' || name === 'bbox'), 2, `unknown field in $geometry: ${Object.keys(rest)}`);
  refuseUnless(!rest.crs || /CRS84|EPSG:4326/.test(rest.crs.properties?.name), 2, 'unsupported coordinate reference system');
  refuseUnless(type === 'Polygon' || type === 'MultiPolygon', 2, `$geoWithin not supported with provided geometry: ${type}`);
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates).map(polygon);
  return { ...capAround(polygons.flatMap(p => p.outer)), contains: point => polygons.some(p => p.contains(point)) };
}

function polygon(rings) {
  refuseUnless(Array.isArray(rings) && rings.length > 0, 2, 'Polygon has no loops');
  for (const ring of rings) {
    refuseUnless(Array.isArray(ring) && ring.length >= 4 && ring.every(position), 2, 'Loop must have at least 3 different vertices');
    refuseUnless(String(ring[0]) === String(ring.at(-1)), 2, 'Loop is not closed');
  }
  const [outer, ...holes] = rings;
  const { centre } = capAround(outer);
  return { outer, contains: point => encloses(outer, point, centre) && !holes.some(hole => encloses(hole, point, centre)) };
}
