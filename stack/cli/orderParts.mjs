import { Instance } from '../instance/instance.mjs';
import { order, supervisorOf } from '../supervisor/client.mjs';
import { Problem } from './say.mjs';

/** Gives the supervisor an order about single parts. */
export async function orderParts(checkout, what, parts) {
  const instance = new Instance({ checkout });
  if (!supervisorOf(instance)) throw new Problem('It is not up.', './merajut up');
  const known = (await order(instance, 'status')).parts.map(part => part.name);
  const unknown = parts.filter(part => !known.includes(part));
  if (parts.length === 0 || unknown.length > 0)
    throw new Problem(unknown.length > 0 ? `There is no part "${unknown[0]}".` : 'Which parts?', `Parts: ${known.join(', ')}`);
  await order(instance, what, { parts });
  return 0;
}
