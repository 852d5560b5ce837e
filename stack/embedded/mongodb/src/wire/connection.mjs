import { dispatch } from '../dispatch.mjs';
import { MAX_MESSAGE, messagesFrom, parse, replyTo } from './messages.mjs';
import { SignIn } from './sign-in.mjs';

// Whoever has not signed in has nothing long to say.
const MAX_BEFORE_SIGN_IN = 64 * 1024;

/** One client: its messages are answered one after the other. */
export class Connection {
  #socket;
  #server;
  #busy = false;
  #closing = false;

  constructor(socket, server, id) {
    // Reading tells of errors until the other side says that it has nothing more; after that the last answer may still fail, and nobody is left to be told.
    this.#socket = socket.setNoDelay(true).on('error', () => {});
    this.#server = server;
    this.id = id;
    this.signIn = new SignIn(server.keys);
  }

  async serve() {
    try {
      for await (const bytes of messagesFrom(this.#socket, () => this.signIn.done ? MAX_MESSAGE : MAX_BEFORE_SIGN_IN)) {
        this.#busy = true;
        await this.#answer(parse(bytes));
        this.#busy = false;
        if (this.#closing) break;
      }
    } catch (error) {
      if (!this.#closing && error.code !== 'ECONNRESET' && error.code !== 'EPIPE') console.error(`connection ${this.id}: ${error.message}`);
    } finally {
      this.#socket.destroySoon(); // after the last answer has left
    }
  }

  /** Lets the command at hand be answered. */
  close() {
    this.#closing = true;
    if (!this.#busy) this.#socket.destroy();
  }

  async #answer(message) {
    const reply = await dispatch(message.command, this.#server, this);
    if (message.silent) return;
    const bytes = replyTo(message, reply);
    // Whoever has hung up meanwhile takes no answer, and its end was told before it could be waited for.
    if (!this.#socket.write(bytes) && !this.#socket.destroyed) await new Promise(resolve => this.#socket.once('drain', resolve).once('close', resolve));
  }
}
