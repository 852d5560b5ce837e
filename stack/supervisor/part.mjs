import { Backoff } from './backoff.mjs';
import { Run } from './run.mjs';
import { rest, watch } from './watch.mjs';

const steadyAfter = 10_000;

/** One supervised program: prepared, started, watched, started again when it ends, stopped when asked. */
export class Part {
  #definition;
  #log;
  #record;
  #backoff = new Backoff();
  #wanted = null;
  #living = null;
  #run = null;
  #restarts = 0;
  #state = { state: 'stopped', since: new Date(), detail: null, version: null };

  constructor(definition, { log, record }) {
    this.#definition = definition;
    this.#log = log;
    this.#record = record;
  }

  get report() {
    const { name, address, engine } = this.#definition;
    const { state, version, since, detail } = this.#state;
    return {
      name, state, version, address, since: since.toISOString(), engine,
      pid: this.#run?.identity?.pid ?? null, restarts: this.#restarts, detail,
    };
  }

  start() {
    if (this.#wanted) return;
    this.#wanted = new AbortController();
    this.#living = this.#live(this.#wanted.signal);
  }

  async stop() {
    this.#wanted?.abort();
    this.#run?.stop();
    await this.#living;
    this.#wanted = null;
  }

  async #live(stopped) {
    this.#backoff.reset();
    this.#be('starting');
    while (!stopped.aborted) {
      try {
        await this.#prepare(stopped);
        if (!stopped.aborted) this.#fell(await this.#once(stopped), stopped);
      } catch (error) {
        if (!stopped.aborted) this.#failed(error);
      }
      await rest(this.#backoff.next(), stopped);
    }
    this.#be('stopped');
  }

  async #prepare(stopped) {
    await this.#definition.prepare?.({ log: this.#log, signal: stopped, progress: text => this.#be('installing', text) });
    if (['installing', 'failed'].includes(this.#state.state)) this.#be('starting');
  }

  /** From one start to the end; says how it ended. A server elsewhere has no process here and is only watched. */
  async #once(stopped) {
    const over = new AbortController();
    const end = this.#definition.command ? this.#begin() : new Promise(resolve => stopped.addEventListener('abort', resolve, { once: true }));
    const watching = watch(this.#definition.probe, this.#definition.command ? this.#listener() : this.#onlooker(), over.signal, this.#definition.pace);
    try {
      return await end;
    } finally {
      over.abort();
      await watching;
      this.#run = null;
      this.#record.remove(this.#definition.name);
    }
  }

  #begin() {
    this.#run = new Run(this.#definition, this.#log);
    try {
      this.#record.set(this.#definition.name, { ...this.#run.identity, stop: this.#definition.stopSignal });
    } catch (error) {
      // A process that a later supervisor could not find must not run.
      this.#run.kill();
      throw error;
    }
    return this.#run.ended;
  }

  #fell(how, stopped) {
    if (stopped.aborted) return;
    this.#restarts++;
    this.#be('unhealthy', `${how}; starting it again`);
    this.#log.note(how);
  }

  #failed(error) {
    this.#be('failed', error.told ?? error.message);
    this.#log.note(error.told ?? error.stack);
  }

  #listener() {
    return {
      healthy: version => {
        this.#be('healthy', null, version);
        if (Date.now() - this.#state.since > steadyAfter) this.#backoff.reset();
      },
      unhealthy: detail => this.#be(this.#state.state === 'starting' ? 'starting' : 'unhealthy', detail),
      hung: detail => {
        this.#log.note(`no answer (${detail}): it is ended and started again`);
        this.#run?.kill();
      },
    };
  }

  /** For a server elsewhere: nobody here can end it or start it again, so that only what is seen is noted. */
  #onlooker() {
    const see = (state, detail, version, words) => {
      if (state !== this.#state.state) this.#log.note(words);
      this.#be(state, detail, version);
    };
    return {
      healthy: version => see('healthy', null, version, 'it can be reached'),
      unhealthy: detail => see('unhealthy', detail, this.#state.version, `it cannot be reached (${detail}); it is asked again until it can`),
    };
  }

  #be(state, detail = null, version = this.#state.version) {
    const since = state === this.#state.state ? this.#state.since : new Date();
    this.#state = { state, since, detail, version };
  }
}
