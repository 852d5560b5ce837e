import { readFileSync } from 'node:fs';

const bootId = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();

/** Who a process is: numbers are used again, so its start within this boot is part of its name. */
export function identify(pid) {
  const started = stat(pid)?.started;
  return started === undefined ? null : { pid, started, boot: bootId };
}

/** Whether this very process, not a later one under its number, still runs. */
export function isAlive(identity) {
  if (!identity || identity.boot !== bootId) return false;
  const now = stat(identity.pid);
  return now !== null && now.started === identity.started && now.state !== 'Z';
}

/** Signals the process if it is still the same one; says whether it was there. */
export function signal(identity, name, { group = false } = {}) {
  if (!isAlive(identity)) return false;
  try {
    process.kill(group ? -identity.pid : identity.pid, name);
    return true;
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    throw error;
  }
}

/** The words a process was started with, or null when it is gone. */
export function commandLine(pid) {
  const text = read(`/proc/${pid}/cmdline`);
  return text === null ? null : text.split('\0').filter(Boolean).join(' ');
}

function stat(pid) {
  const text = read(`/proc/${pid}/stat`);
  if (text === null) return null;
  // The program's name stands in brackets and may hold anything; the fields are counted after it.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0], started: fields[19] };
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return null;
    throw error;
  }
}
