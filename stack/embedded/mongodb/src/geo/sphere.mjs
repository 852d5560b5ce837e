/** MongoDB's radius of the earth, so that distances agree. */
export const EARTH = 6378100;

const RADIAN = Math.PI / 180;

export function vectorOf([longitude, latitude]) {
  const [x, y] = [longitude * RADIAN, latitude * RADIAN];
  return [Math.cos(y) * Math.cos(x), Math.cos(y) * Math.sin(x), Math.sin(y)];
}

export const dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a, b) => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
export const angle = (a, b) => Math.atan2(Math.hypot(...cross(a, b)), dot(a, b));

export const metres = (from, to) => angle(vectorOf(from), vectorOf(to)) * EARTH;
export const degreesOf = distance => distance / EARTH / RADIAN;

/** The smallest cap we bother to find around some points; great circles between them stay inside it. */
export function capAround(points) {
  const vectors = points.map(vectorOf);
  const sum = vectors.reduce((a, b) => a.map((x, i) => x + b[i]), [0, 0, 0]);
  const middle = sum.map(x => x / Math.hypot(...sum));
  const centre = [Math.atan2(middle[1], middle[0]) / RADIAN, Math.asin(middle[2]) / RADIAN];
  return { centre, degrees: Math.max(...vectors.map(v => angle(middle, v))) / RADIAN };
}

/** Whether a ring of great circles runs around the point: the turns of its corners, as seen from there, add up to a full one. */
export function encloses(ring, point, centre) {
  const p = vectorOf(point);
  if (dot(p, vectorOf(centre)) <= 0) return false;
  const directions = ring.map(vectorOf).map(v => v.map((x, i) => x - dot(v, p) * p[i]));
  const turns = directions.slice(1).map((next, i) => Math.atan2(dot(p, cross(directions[i], next)), dot(directions[i], next)));
  return Math.abs(turns.reduce((a, b) => a + b, 0)) > Math.PI;
}
