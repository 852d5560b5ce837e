import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { readJson, writeJson } from '../instance/files.mjs';
import { isAlive, signal } from '../instance/processes.mjs';

/** Which processes belong to this instance, kept on disk: a later supervisor finds those of one that was killed. */
export class Record {
  constructor(path) {
    this.path = path;
    this.entries = readJson(path, {});
  }

  set(name, identity) {
    this.entries[name] = identity;
    this.#save();
  }

  remove(name) {
    delete this.entries[name];
    this.#save();
  }

  /** The recorded processes that still run, whoever watches them. */
  get alive() {
    return Object.entries(this.entries).filter(([, identity]) => isAlive(identity));
  }

  /** Ends what an ended supervisor left running: asks first, insists after the given time. */
  async endAll({ within = 15_000 } = {}) {
    const left = this.alive.map(([, identity]) => identity);
    for (const identity of left) signal(identity, identity.stop ?? 'SIGTERM');
    const last = Date.now() + within;
    while (left.some(isAlive) && Date.now() < last) await pause(50);
    for (const identity of left) signal(identity, 'SIGKILL', { group: true });
    this.entries = {};
    this.#save();
    return left.length;
  }

  #save() {
    try {
      writeJson(this.path, this.entries);
    } catch (error) {
      if (error.code !== 'ENOSPC') throw error;
      // A full disk has no room for a second file, but the one that is there can be written over.
      writeFileSync(this.path, JSON.stringify(this.entries));
    }
  }
}
