import { statfs } from 'node:fs/promises';
import { Problem } from '../cli/say.mjs';
import { LogFile } from './logFile.mjs';
import { Part } from './part.mjs';

const stopFirst = ['portal', 'relay', 'relay-2', 'pgbouncer'];
const fewBytes = 200 * 1024 * 1024;

/** All parts of one instance: starts them, stops them in order, and says how each fares. */
export class Supervisor {
  #home;
  #logs;
  #parts;

  constructor(instance, definitions, record) {
    this.#home = instance.home;
    this.#logs = new Map(definitions.map(({ name }) => [name, new LogFile(instance.path('logs', `${name}.log`))]));
    this.#parts = new Map(definitions.map(definition =>
      [definition.name, new Part(definition, { log: this.#logs.get(definition.name), record })]));
  }

  start(names) {
    for (const name of names) this.#named(name).start();
  }

  stop(names) {
    return Promise.all(names.map(name => this.#named(name).stop()));
  }

  /** What uses an engine ends before the engine does. */
  async stopAll() {
    for (const name of stopFirst) await this.#parts.get(name)?.stop();
    await this.stop([...this.#parts.keys()]);
  }

  async status() {
    const { bavail, bsize } = await statfs(this.#home);
    const free = bavail * bsize;
    return {
      parts: [...this.#parts.values()].map(part => part.report),
      warnings: free < fewBytes ? [`The disk is nearly full: ${Math.round(free / 1024 / 1024)} MB are left at ${this.#home}.`] : [],
    };
  }

  rotateLogs() {
    for (const log of this.#logs.values()) log.rotate();
  }

  #named(name) {
    const part = this.#parts.get(name);
    if (!part) throw new Problem(`There is no part "${name}".`, `Parts: ${[...this.#parts.keys()].join(', ')}`);
    return part;
  }
}
