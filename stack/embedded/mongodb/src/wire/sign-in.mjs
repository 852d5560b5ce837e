import { MongoError, refuseUnless } from '../errors.mjs';
import { Scram, textPayload } from './scram.mjs';

/** The sign-in state of one connection. */
export class SignIn {
  #keys;
  #scram;
  #proven = false;
  done = false;

  constructor(keys) { this.#keys = keys; }

  start(command, database) {
    refuseUnless(command.mechanism === 'SCRAM-SHA-256', 334, `Received authentication for mechanism ${command.mechanism} which is not enabled`);
    refuseUnless(database === 'admin', 18, 'Authentication failed.');
    this.#scram = new Scram(this.#keys);
    this.#proven = false;
    return this.#answer(false, this.#scram.first(command.payload.value()));
  }

  /** The driver ends the exchange either with its proof or, if it did not ask to skip it, with one empty message more. */
  continue(command) {
    if (!this.#scram) throw new MongoError(18, 'Authentication failed.');
    if (this.#proven) { this.#scram = undefined; return this.#answer(true, ''); }
    const answer = this.#scram.final(command.payload.value());
    this.#proven = this.done = true;
    return this.#answer(true, answer);
  }

  #answer(done, text) { return { conversationId: 1, done, payload: textPayload(text), ok: 1 }; }
}
