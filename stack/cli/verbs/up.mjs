import { Instance } from '../../instance/instance.mjs';
import { bringUp } from '../bringUp.mjs';

export const summary = 'Start everything, and say where it is.';
export const more = `MERAJUT_PORT chooses the portal's port (5080; the engines take the next ones), MERAJUT_HOME the folder of the data
(.merajut in the checkout), MERAJUT_EXTERNAL_MONGODB, …_CLICKHOUSE, …_GRAPH and …_REDIS the address of a server to use
instead of the one started here ("embedded" goes back). Each is kept once chosen.`;
export const options = {
  'engines-only': { type: 'boolean', help: 'the engines without the portal and its relay' },
};

export async function run({ checkout, values }) {
  await bringUp(new Instance({ checkout }), { enginesOnly: values['engines-only'] });
  return 0;
}
