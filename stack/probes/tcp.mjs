import net from 'node:net';

/** Connects and leaves again. */
export function reach(host, port, within = 3_000) {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host, port, timeout: within });
    socket.once('connect', () => {
      socket.destroy();
      resolve(null);
    });
    socket.once('timeout', () => socket.destroy(new Error(`no answer within ${within / 1000} s`)));
    socket.once('error', reject);
  });
}
