import http from 'node:http';
import https from 'node:https';

/**
 * Whether a server answers over HTTP. No login is sent, so that its certificate, which only the portal can check, may be
 * any; an answer that refuses us is an answer.
 */
export function askAlive(protocol, host, port, path, within = 5_000) {
  const client = protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const request = client.get({ host, port, path, timeout: within, rejectUnauthorized: false, agent: false }, answer => {
      answer.resume();
      if (answer.statusCode < 500) resolve(null);
      else reject(new Error(`it answered ${answer.statusCode}`));
    });
    request.once('timeout', () => request.destroy(new Error(`no answer within ${within / 1000} s`)));
    request.once('error', reject);
  });
}
