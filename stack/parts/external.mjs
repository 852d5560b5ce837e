import { askAlive } from '../probes/http.mjs';
import { redisCommands } from '../probes/resp.mjs';
import { reach } from '../probes/tcp.mjs';

/**
 * An engine that runs elsewhere, at an address from MERAJUT_EXTERNAL_…: not started here. It is asked what costs nothing and
 * needs none of its certificates; whether it does the portal's work is the portal's own check.
 */
export function external(instance, name) {
  const text = instance.externals[name];
  const { host, port } = endpointOf(text);
  return { name, engine: 'external', address: `${host}:${port}`, pace: { otherwise: 1_000 }, probe: questionFor(name, text, { host, port }) };
}

const usualPorts = { mongodb: 27017, http: 7474, https: 7473, falkor: 6379, falkors: 6379 };

function questionFor(name, text, { host, port }) {
  if (/^https?:/i.test(text)) return () => askAlive(new URL(text).protocol, host, port, '/');
  if (name === 'clickhouse') return () => askAlive(/protocol\s*=\s*https/i.test(text) ? 'https:' : 'http:', host, port, '/ping');
  const login = loginOf(text);
  if (login) return async () => void (await redisCommands({ host, port, ...login }, [['PING']]));
  return () => reach(host, port);
}

/** User and password for a server of the Redis protocol without TLS, or null where it is another or has TLS. */
export function loginOf(text) {
  const uri = /^falkor:\/\/([^:@/]+):([^@/]+)@/i.exec(text);
  if (uri) return { user: decodeURIComponent(uri[1]), password: decodeURIComponent(uri[2]) };
  if (/:\/\//.test(text) || /ssl\s*=\s*true/i.test(text)) return null;
  const word = key => new RegExp(`(?:^|,)\\s*${key}\\s*=\\s*([^,]*)`, 'i').exec(text)?.[1];
  return word('user') && word('password') ? { user: word('user'), password: word('password') } : null;
}

/** Host and port in a connection string of any of the drivers: a URI, `host:port,…`, or `Host=…;Port=…`. */
export function endpointOf(text) {
  const uri = /^([a-z+]+):\/\/(?:[^@/]*@)?([^/?,:]+)(?::(\d+))?/i.exec(text);
  if (uri) return { host: uri[2], port: Number(uri[3] ?? usualPorts[uri[1]] ?? 0) };
  if (/(^|;)\s*host\s*=/i.test(text)) {
    const pairs = text.split(';').map(pair => pair.split(/=(.*)/s).map(word => word?.trim()));
    const values = Object.fromEntries(pairs.map(([key, value]) => [key.toLowerCase(), value]));
    return { host: values.host, port: Number(values.port ?? 8123) };
  }
  const [host, port = 6379] = text.split(',')[0].split(':');
  return { host, port: Number(port) };
}
