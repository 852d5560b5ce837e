import { Instance } from '../../instance/instance.mjs';
import { takeDown } from '../takeDown.mjs';
import { say } from '../say.mjs';

export const summary = 'Stop everything, gracefully; the data stays.';
export const options = {};

export async function run({ checkout }) {
  const { supervised, orphans } = await takeDown(new Instance({ checkout }));
  if (orphans > 0) say(`${orphans} processes that an earlier supervisor left behind have been ended.`);
  say(supervised || orphans > 0 ? 'Down.' : 'It was not up: nothing was changed.');
  return 0;
}
