import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { identify, signal } from '../instance/processes.mjs';

/** One run of a part's program, from its start to its end. */
export class Run {
  #child;
  #definition;

  constructor(definition, log) {
    this.#definition = definition;
    const { file, args, env, cwd = '/', user } = definition.command();
    const output = log.open();
    // A group of its own: a Ctrl-C in the terminal must not reach it, and its helpers can be ended with it.
    this.#child = spawn(file, args, { env, cwd, uid: user?.uid, gid: user?.gid, detached: true, stdio: ['ignore', output, output] });
    closeSync(output);
    this.identity = this.#child.pid === undefined ? null : identify(this.#child.pid);
    this.ended = this.#end();
  }

  /** Asks the program to end, and insists when it takes too long. */
  stop() {
    signal(this.identity, this.#definition.stopSignal ?? 'SIGTERM');
    const insist = setTimeout(() => this.kill(), this.#definition.stopWithin ?? 15_000);
    this.#child.once('exit', () => clearTimeout(insist));
  }

  kill() {
    signal(this.identity, 'SIGKILL', { group: true });
  }

  #end() {
    return new Promise((resolve, reject) => {
      this.#child.once('error', reject);
      this.#child.once('exit', (code, name) => {
        sweep(this.#child.pid);
        resolve(name ? `was ended by ${name}` : `ended with code ${code}`);
      });
    });
  }
}

// Helpers of an ended program would keep its port and its files.
function sweep(group) {
  try {
    process.kill(-group, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
