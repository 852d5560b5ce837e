import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import net from 'node:net';
import { NotReady } from '../supervisor/watch.mjs';

const opMsg = 2013;
const headerLength = 16;
const hmac = (key, text) => createHmac('sha256', key).update(text).digest();

/** A connection that speaks just enough of the MongoDB wire protocol to sign in and to give commands. */
export class MongoConnection {
  #bson;
  #socket;
  #received = Buffer.alloc(0);
  #waiting = null;

  constructor(bson, socket) {
    this.#bson = bson;
    this.#socket = socket;
    socket.on('data', data => this.#take(data));
    socket.on('error', error => this.#fail(error));
    socket.on('timeout', () => this.#fail(new Error('no answer in time')));
    socket.on('close', () => this.#fail(new Error('the connection was closed')));
  }

  static async open(bson, { host = '127.0.0.1', port }, within = 3_000) {
    const socket = net.connect({ host, port, timeout: within });
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject).once('timeout', () => reject(new Error('no answer in time'))));
    return new MongoConnection(bson, socket);
  }

  close() {
    this.#socket.destroy();
  }

  /** Gives a command and returns the answer; an answer of failure is thrown with the server's own words. */
  async command(database, document) {
    const body = this.#bson.serialize({ ...document, $db: database });
    const message = Buffer.alloc(headerLength + 5 + body.length);
    message.writeInt32LE(message.length, 0);
    message.writeInt32LE(randomBytes(2).readUInt16LE(), 4);
    message.writeInt32LE(opMsg, 12);
    message.set(body, headerLength + 5);
    const answer = await new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(message);
    });
    if (answer.ok !== 1) throw new NotReady(answer.errmsg ?? 'the command failed');
    return answer;
  }

  /** Signs in by SCRAM-SHA-256 (RFC 7677). */
  async signIn(user, password, database = 'admin') {
    const first = `n=${user},r=${randomBytes(18).toString('base64')}`;
    const start = await this.command(database, { saslStart: 1, mechanism: 'SCRAM-SHA-256', payload: this.#binary(`n,,${first}`), options: { skipEmptyExchange: true } });
    const challenge = start.payload.toString('utf8');
    const { r: nonce, s: salt, i: rounds } = Object.fromEntries(challenge.split(',').map(pair => [pair[0], pair.slice(2)]));
    const salted = pbkdf2Sync(password, Buffer.from(salt, 'base64'), Number(rounds), 32, 'sha256');
    const clientKey = hmac(salted, 'Client Key');
    const final = `c=biws,r=${nonce}`;
    const signature = hmac(createHash('sha256').update(clientKey).digest(), `${first},${challenge},${final}`);
    const proof = Buffer.from(clientKey.map((byte, at) => byte ^ signature[at])).toString('base64');
    await this.command(database, { saslContinue: 1, conversationId: start.conversationId, payload: this.#binary(`${final},p=${proof}`) });
  }

  #binary = text => new this.#bson.Binary(Buffer.from(text));

  #take(data) {
    this.#received = Buffer.concat([this.#received, data]);
    if (this.#received.length < 4 || this.#received.length < this.#received.readInt32LE(0)) return;
    const message = this.#received;
    this.#received = Buffer.alloc(0);
    this.#waiting?.resolve(this.#bson.deserialize(message.subarray(headerLength + 5), { promoteBuffers: true }));
    this.#waiting = null;
  }

  #fail(error) {
    this.#socket.destroy();
    this.#waiting?.reject(error);
    this.#waiting = null;
  }
}
