import { reach } from '../probes/tcp.mjs';

/**
 * An engine that runs elsewhere, at an address from MERAJUT_EXTERNAL_…: not started here, and asked only whether it can
 * be reached. Whether it does its work is the portal's own check, which has its certificates.
 */
export function external(instance, name) {
  const { host, port } = endpointOf(instance.externals[name]);
  return { name, engine: 'external', address: `${host}:${port}`, pace: { otherwise: 1_000 }, probe: () => reach(host, port) };
}

const usualPorts = { mongodb: 27017, http: 7474, https: 7473 };

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
