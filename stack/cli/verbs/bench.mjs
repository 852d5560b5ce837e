import { prepareSchemas } from '../bringUp.mjs';
import { Problem } from '../say.mjs';
import { buildMeasurements, runMeasurements } from '../testing/measurements.mjs';
import { environmentOf, withTestInstance } from '../testing/testInstance.mjs';

export const summary = 'Take a measurement, against an instance of its own.';
export const takes = 'NAME ';
export const options = { json: { type: 'boolean', help: 'one object, for programs' } };

export async function run({ checkout, values, positionals }) {
  if (positionals.length === 0) throw new Problem('Which measurement?', './merajut bench rls');
  await buildMeasurements(checkout);
  return withTestInstance(checkout, async instance => {
    await prepareSchemas(instance);
    return runMeasurements(checkout, [...positionals, ...(values.json ? ['--json'] : [])], environmentOf(instance));
  });
}
