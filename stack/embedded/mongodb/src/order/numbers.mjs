import { Decimal128, Double, Int32, Long } from 'bson';
import { MongoError } from '../errors.mjs';

const RANK = { Int32: 0, Long: 1, Double: 2, Decimal128: 3 };

/** A number of any BSON type as an exact coefficient × 10^exponent; null for what is not finite or is a double. */
function exact(value) {
  if (value._bsontype === 'Long') return { digits: BigInt(value.toString()), exponent: 0 };
  if (value._bsontype === 'Int32') return { digits: BigInt(value.value), exponent: 0 };
  const parts = /^(-?\d+)(?:\.(\d+))?(?:E([+-]?\d+))?$/.exec(value.toString().toUpperCase());
  if (!parts) return null;
  return { digits: BigInt(parts[1] + (parts[2] ?? '')) * (parts[1] === '-0' ? -1n : 1n), exponent: Number(parts[3] ?? 0) - (parts[2]?.length ?? 0) };
}

function ratio(numerator, denominator) {
  if (numerator === 0n) return 0;
  const size = numerator < 0n ? -numerator : numerator;
  const shift = 64 - (size.toString(2).length - denominator.toString(2).length);
  const quotient = shift > 0 ? (size << BigInt(shift)) / denominator : size / (denominator << BigInt(-shift));
  return (numerator < 0n ? -1 : 1) * Number(quotient) * 2 ** -shift;
}

const power = (base, exponent) => base ** BigInt(Math.max(exponent, 0));

/** A number as the nearest double and what that leaves over, so that all types share one order. */
export function split(value) {
  if (typeof value === 'number') return [value, 0];
  if (value._bsontype === 'Int32' || value._bsontype === 'Double') return [value.valueOf(), 0];
  const near = Number(value.toString());
  const whole = exact(value);
  if (!whole || !Number.isFinite(near)) return [near, 0];
  let mantissa = near;
  let shift = 0;
  while (!Number.isInteger(mantissa)) { mantissa *= 2; shift++; }
  const denominator = power(10n, -whole.exponent) * power(2n, shift);
  const numerator = whole.digits * power(10n, whole.exponent) * power(2n, shift) - BigInt(mantissa) * power(10n, -whole.exponent);
  return [near, ratio(numerator, denominator)];
}

const boxed = value => typeof value !== 'number' ? value : Number.isInteger(value) && value === (value | 0) ? new Int32(value) : new Double(value);

/** Sum or product in the wider of both types, as $inc and $mul do. */
export function combine(left, right, whole, floating) {
  const [a, b] = [boxed(left), boxed(right)];
  const rank = Math.max(RANK[a._bsontype], RANK[b._bsontype]);
  if (rank === 2) return new Double(floating(Number(a), Number(b)));
  if (rank === 3) return decimal(asDecimal(a), asDecimal(b), whole === multiply.whole);
  const result = whole(BigInt(a.toString()), BigInt(b.toString()));
  if (BigInt.asIntN(64, result) !== result) throw new MongoError(2, 'Failed to apply numeric operation: integer overflow');
  return rank === 0 && BigInt.asIntN(32, result) === result ? new Int32(Number(result)) : Long.fromBigInt(result);
}

const asDecimal = value => exact(value._bsontype === 'Double' ? Decimal128.fromString(String(Number(value))) : value);

function decimal(a, b, product) {
  if (!a || !b) return Decimal128.fromString('NaN');
  if (product) return Decimal128.fromStringWithRounding(`${a.digits * b.digits}E${a.exponent + b.exponent}`);
  const exponent = Math.min(a.exponent, b.exponent);
  const digits = a.digits * power(10n, a.exponent - exponent) + b.digits * power(10n, b.exponent - exponent);
  return Decimal128.fromStringWithRounding(`${digits}E${exponent}`);
}

export const add = (a, b) => combine(a, b, add.whole, (x, y) => x + y);
add.whole = (x, y) => x + y;
export const multiply = (a, b) => combine(a, b, multiply.whole, (x, y) => x * y);
multiply.whole = (x, y) => x * y;
