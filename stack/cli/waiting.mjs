import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { askReady } from '../probes/portal.mjs';
import { order } from '../supervisor/client.mjs';
import { Problem, say } from './say.mjs';

/** Waits until parts do their work; what stands in the way is told with the last lines of the log. */
export async function untilHealthy(instance, names, { within = 120_000 } = {}) {
  const reports = await untilSettled(instance, names, { within });
  const bad = reports.filter(report => report.state !== 'healthy');
  if (bad.length === 0) return reports;
  throw new Problem(
    bad.map(({ name, state, detail }) => `${name} is ${state}${detail ? `: ${detail}` : ''}\n${lastLines(instance, name)}`).join('\n'),
    `./merajut logs ${bad[0].name} shows more.`);
}

/** Waits until the portal itself says so: what its supervisor knows may be some seconds old. */
export async function untilReady(instance, { within = 60_000 } = {}) {
  const last = Date.now() + within;
  for (;;) {
    try {
      return await askReady(`http://127.0.0.1:${instance.port}/health/ready`);
    } catch (error) {
      if (Date.now() > last) throw new Problem(`The portal is not ready: ${error.message}
${lastLines(instance, 'portal')}`, './merajut logs portal shows more.');
      await pause(250);
    }
  }
}

/** Waits until parts are healthy or have failed, or the time is up, and gives their reports. */
export async function untilSettled(instance, names, { within, progress = () => {} }) {
  const last = Date.now() + within;
  const before = new Map();
  for (;;) {
    const { parts } = await order(instance, 'status');
    const reports = parts.filter(part => names.includes(part.name));
    progress(reports);
    for (const { name, restarts } of reports) if (!before.has(name)) before.set(name, restarts);
    if (reports.every(report => settled(report, before.get(report.name))) || Date.now() > last) return reports;
    await pause(100);
  }
}

/** Tells how the parts that take longer come along, until each works or has failed. */
export async function followHeavyParts(instance, names) {
  const told = new Map();
  const progress = reports => {
    for (const { name, state, detail } of reports) {
      const line = `  ${name}: ${state}${detail && state !== 'starting' ? ` – ${detail.split('\n')[0]}` : ''}`;
      if (told.get(name) !== line) say(line);
      told.set(name, line);
    }
  };
  return untilSettled(instance, names, { within: 900_000, progress });
}

// What ended that often while it was waited for will not come by waiting longer; what ended before then does not count.
const settled = ({ state, restarts }, before) => state === 'healthy' || state === 'failed' || restarts - before > 3;

/** The last words of a part; frames of a stack say nothing to whoever started it. */
export function lastLines(instance, part, count = 8) {
  try {
    return readFileSync(instance.path('logs', `${part}.log`), 'utf8').trimEnd().split('\n').filter(line => !/^\s+at \S/.test(line)).slice(-count).map(line => `    ${line}`).join('\n');
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}
