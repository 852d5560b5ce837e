import { setTimeout as pause } from 'node:timers/promises';

/** Thrown by a probe when the part answers but cannot do its work yet: it is not to be ended for that. */
export class NotReady extends Error {}

const defaults = { whenHealthy: 3_000, otherwise: 250, firstAnswer: 300_000, laterAnswer: 30_000 };

/**
 * Asks a part for real work again and again, and tells the listener how it fares, until the signal. A part that gives
 * no answer at all for a long time is hung: recovery after a crash may take minutes, so the first answer may too. A
 * listener that cannot end the part hears nothing of that, and goes on asking.
 */
export async function watch(probe, listener, signal, pace = {}) {
  const { whenHealthy, otherwise, firstAnswer, laterAnswer } = { ...defaults, ...pace };
  let lastAnswer = Date.now();
  let patience = firstAnswer;
  while (!signal.aborted) {
    let wait = otherwise;
    try {
      listener.healthy(await probe());
      wait = whenHealthy;
      patience = laterAnswer;
      lastAnswer = Date.now();
    } catch (error) {
      if (error instanceof NotReady) lastAnswer = Date.now();
      if (!signal.aborted) listener.unhealthy(words(error));
      if (listener.hung && Date.now() - lastAnswer > patience) return listener.hung(words(error));
    }
    await rest(wait, signal);
  }
}

/** Waits, but not past the signal. */
export const rest = (milliseconds, signal) =>
  pause(milliseconds, null, { signal }).catch(error => {
    if (error.name !== 'AbortError') throw error;
  });

// fetch keeps what happened in the cause, and says only that it failed.
const words = error => error.cause?.message || error.message;
