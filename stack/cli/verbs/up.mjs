import { Instance } from '../../instance/instance.mjs';
import { order, supervisorOf } from '../../supervisor/client.mjs';
import { prepareInstance, startFirstEngines } from '../engines.mjs';
import { alone } from '../instanceLock.mjs';
import { ensurePackages } from '../prerequisites.mjs';
import { say } from '../say.mjs';

export const summary = 'Start everything, and say where it is.';
export const options = {
  'engines-only': { type: 'boolean', help: 'the engines without the portal and its relay' },
};

export async function run({ checkout, values }) {
  const instance = new Instance({ checkout });
  if (supervisorOf(instance)) {
    say('Already up: nothing was changed.');
    return 0;
  }
  await ensurePackages(instance);
  const secrets = await prepareInstance(instance);
  await alone(instance, () => startFirstEngines(instance, secrets));
  say('Up.');
  return 0;
}
