import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import net from 'node:net';
import { commandLine } from './processes.mjs';

/** Where each part listens, counted from the portal's port. */
export const offsets = {
  portal: 0, pgbouncer: 1, postgres: 2, audit: 3, keys: 4, redis: 5, clickhouse: 6, graph: 7, mongodb: 8,
};

export const portsFrom = base =>
  Object.fromEntries(Object.entries(offsets).map(([part, offset]) => [part, base + offset]));

/** Whether something could listen on this port of these loopback addresses. */
export async function isFree(port, hosts = ['127.0.0.1']) {
  for (const host of hosts) if (!(await canListen(port, host))) return false;
  return true;
}

function canListen(port, host) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', error => {
      if (error.code === 'EADDRINUSE') resolve(false);
      // A machine without IPv6 has no such address for anyone to hold.
      else if (['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(error.code)) resolve(true);
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** The program that listens on a port; null when the system does not show it to this user. */
export function holderOf(port) {
  const sockets = listeners(port);
  for (const pid of readdirSync('/proc').filter(name => /^\d+$/.test(name)))
    if (openSockets(pid).some(socket => sockets.has(socket)))
      return { pid: Number(pid), program: commandLine(pid) };
  return null;
}

function listeners(port) {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0');
  const found = new Set();
  for (const file of ['/proc/net/tcp', '/proc/net/tcp6'])
    for (const line of (readOrEmpty(() => readFileSync(file, 'utf8')) ?? '').split('\n').slice(1)) {
      const [, local, , state, , , , , , inode] = line.trim().split(/\s+/);
      if (state === '0A' && local.endsWith(`:${wanted}`)) found.add(`socket:[${inode}]`);
    }
  return found;
}

const openSockets = pid =>
  (readOrEmpty(() => readdirSync(`/proc/${pid}/fd`)) ?? [])
    .map(file => readOrEmpty(() => readlinkSync(`/proc/${pid}/fd/${file}`)));

// Processes end while they are looked at, and those of other users are closed to an ordinary one.
function readOrEmpty(read) {
  try {
    return read();
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes(error.code)) return null;
    throw error;
  }
}
