import { closeSync, copyFileSync, mkdirSync, openSync, statSync, truncateSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const largest = 10 * 1024 * 1024;

/** A part's log: two files of at most 10 MB. Written to by the part itself, so that it outlives the supervisor. */
export class LogFile {
  constructor(path, limit = largest) {
    this.path = path;
    this.limit = limit;
    mkdirSync(dirname(path), { recursive: true });
  }

  /** A descriptor to hand to a process; whoever is handed it closes it. */
  open() {
    return openSync(this.path, 'a', 0o600);
  }

  note(text) {
    const file = this.open();
    try {
      writeSync(file, `${new Date().toISOString()} supervisor: ${text}\n`);
    } catch (error) {
      // On a full disk a line is lost; the supervisor must not be.
      if (error.code !== 'ENOSPC') throw error;
    } finally {
      closeSync(file);
    }
  }

  /** Copies and empties rather than renames: the process keeps its descriptor, which appends. */
  rotate() {
    if ((statSync(this.path, { throwIfNoEntry: false })?.size ?? 0) <= this.limit) return;
    try {
      copyFileSync(this.path, `${this.path}.1`);
    } catch (error) {
      if (error.code !== 'ENOSPC') throw error;
    }
    truncateSync(this.path);
  }
}
