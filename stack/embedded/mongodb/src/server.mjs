import { createServer } from 'node:net';
import { Cursors } from './cursors.mjs';
import { Expiry } from './expiry.mjs';
import { Catalog } from './store/catalog.mjs';
import { Store } from './store/store.mjs';
import { Connection } from './wire/connection.mjs';
import { deriveKeys } from './wire/scram.mjs';

const HOST = '127.0.0.1';

/** The engine and those who are connected to it. */
export class Server {
  #listener;
  #connections = new Map();
  #last = 0;
  #expiry;
  #context;

  static async start({ port, data, credentials }, onFailure) {
    const server = new Server();
    const store = await Store.open(data, onFailure);
    server.#context = { store, catalog: await Catalog.open(store), cursors: new Cursors(), keys: deriveKeys(credentials) };
    server.#listener = createServer(socket => server.#welcome(socket));
    try {
      await new Promise((resolve, reject) => server.#listener.once('error', reject).listen(port, HOST, resolve));
    } catch (error) {
      await store.close();
      throw error.code === 'EADDRINUSE' ? new Error(`port ${port} is taken`, { cause: error }) : error;
    }
    server.address = server.#context.address = `${HOST}:${server.#listener.address().port}`;
    server.#expiry = new Expiry(server.#context);
    server.#expiry.start();
    return server;
  }

  /** Answers what has been asked, then closes the store. */
  async stop() {
    this.#listener.close();
    for (const [connection] of this.#connections) connection.close();
    await Promise.all(this.#connections.values());
    await this.#expiry.stop();
    await this.#context.store.close();
  }

  #welcome(socket) {
    const connection = new Connection(socket, this.#context, ++this.#last);
    this.#connections.set(connection, connection.serve().finally(() => this.#connections.delete(connection)));
  }
}
