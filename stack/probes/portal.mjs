import { NotReady } from '../supervisor/watch.mjs';

/** Asks the portal whether it is ready; one that answers "not yet" is left running. */
export async function askReady(address) {
  const answer = await fetch(address, { signal: AbortSignal.timeout(5_000) });
  const text = await answer.text();
  if (!answer.ok) throw new NotReady(`it answered ${answer.status}: ${text.slice(0, 200)}`);
}
