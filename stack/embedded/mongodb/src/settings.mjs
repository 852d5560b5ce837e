import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';

/** What the command line says; anything missing or unsafe is named. */
export async function readSettings(argv) {
  const { values } = parseArgs({ args: argv, options: { port: { type: 'string' }, data: { type: 'string' }, credentials: { type: 'string' } } });
  for (const name of ['port', 'data', 'credentials'])
    if (!values[name]) throw new Error(`--${name} is missing; usage: server.mjs --port N --data DIR --credentials FILE`);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port ${values.port} is no port`);
  return { port, data: values.data, credentials: await readCredentials(values.credentials) };
}

async function readCredentials(file) {
  if (((await stat(file)).mode & 0o077) !== 0) throw new Error(`${file} can be read by others; make it mode 600`);
  const { user, password } = JSON.parse(await readFile(file, 'utf8'));
  // SASLprep leaves printable ASCII as it is; anything else would need it.
  for (const [name, value] of Object.entries({ user, password }))
    if (typeof value !== 'string' || !/^[\x20-\x7e]+$/.test(value)) throw new Error(`${name} in ${file} must be printable ASCII`);
  return { user, password };
}
