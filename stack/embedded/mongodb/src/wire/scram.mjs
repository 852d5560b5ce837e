import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Binary } from 'bson';
import { MongoError } from '../errors.mjs';

const ITERATIONS = 15000;
const hmac = (key, text) => createHmac('sha256', key).update(text).digest();
const hash = bytes => createHash('sha256').update(bytes).digest();
const failed = () => new MongoError(18, 'Authentication failed.');

/** What the server keeps of a password (RFC 5802, 7677); the password itself is forgotten. */
export function deriveKeys({ user, password }) {
  const salt = randomBytes(28);
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256');
  return { user, salt, stored: hash(hmac(salted, 'Client Key')), server: hmac(salted, 'Server Key') };
}

const attributes = text => Object.fromEntries(text.split(',').map(part => [part[0], part.slice(2)]));

/** One sign-in by SCRAM-SHA-256: first(), then final(). An unknown user fails as late as a wrong password. */
export class Scram {
  #keys;
  #known;
  #clientFirst;
  #serverFirst;
  #nonce;

  constructor(keys) { this.#keys = keys; }

  first(payload) {
    const message = payload.toString();
    if (!/^[ny],,n=[^,]*,r=[\x21-\x2b\x2d-\x7e]+$/.test(message)) throw failed();
    this.#clientFirst = message.slice(3);
    const { n, r } = attributes(this.#clientFirst);
    this.#known = n.replaceAll('=2C', ',').replaceAll('=3D', '=') === this.#keys.user;
    this.#nonce = r + randomBytes(24).toString('base64');
    this.#serverFirst = `r=${this.#nonce},s=${this.#keys.salt.toString('base64')},i=${ITERATIONS}`;
    return this.#serverFirst;
  }

  final(payload) {
    const message = payload.toString();
    const { c, r, p = '' } = attributes(message);
    const proof = Buffer.from(p, 'base64');
    if (!['n,,', 'y,,'].includes(Buffer.from(c ?? '', 'base64').toString()) || r !== this.#nonce || proof.length !== 32) throw failed();
    const exchanged = `${this.#clientFirst},${this.#serverFirst},${message.slice(0, message.lastIndexOf(',p='))}`;
    const signature = hmac(this.#keys.stored, exchanged);
    const clientKey = Buffer.from(proof.map((byte, i) => byte ^ signature[i]));
    if (!timingSafeEqual(hash(clientKey), this.#keys.stored) || !this.#known) throw failed();
    return `v=${hmac(this.#keys.server, exchanged).toString('base64')}`;
  }
}

export const textPayload = text => new Binary(Buffer.from(text));
