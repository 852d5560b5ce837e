import { socketOf } from '../../supervisor/client.mjs';
import { prepareSchemas } from '../bringUp.mjs';
import { Problem, say } from '../say.mjs';
import { buildMeasurements, runMeasurements } from '../testing/measurements.mjs';
import { smallDisks } from '../testing/smallDisks.mjs';
import { environmentOf, withTestInstance } from '../testing/testInstance.mjs';

export const summary = 'Let things go wrong under a load of writes, in an instance of its own, and see that nothing is lost.';
export const takes = 'sync ';
export const options = {
  rounds: { type: 'string', help: 'how many things go wrong; each kind once where nothing is said, 200 for a whole run' },
  seed: { type: 'string', help: 'gives their order; 1 where nothing is said' },
  json: { type: 'boolean', help: 'one object, for programs' },
};

export async function run({ checkout, values, positionals }) {
  if (positionals.join() !== 'sync') throw new Problem('What shall go wrong?', './merajut chaos sync');
  await buildMeasurements(checkout);
  const disks = smallDisks();
  return withTestInstance(checkout, async instance => {
    await prepareSchemas(instance);
    if (disks.places.length === 0) say('No disk is filled: that takes root and small disks to mount.');
    const args = ['--chaos', '--supervisor', socketOf(instance), '--small-disks', disks.places.map(({ part, path }) => `${part}=${path}`).join(':')];
    for (const name of ['rounds', 'seed']) if (values[name]) args.push(`--${name}`, values[name]);
    return runMeasurements(checkout, [...args, ...(values.json ? ['--json'] : [])], environmentOf(instance));
  }, { beforehand: disks.mount, afterwards: disks.unmount });
}
