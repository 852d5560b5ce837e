import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Instance } from '../instance/instance.mjs';
import { help, helpOfPortalVerb, portalVerbs, verbs } from './help.mjs';
import { callersVerb, hasPortal, isCallers, portalVerb } from './portalVerbs.mjs';
import { explain, Problem, say } from './say.mjs';

const checkout = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

async function main([name, ...rest]) {
  // Files that are not secret must be readable by the parts' users, whatever the caller's umask says.
  process.umask(0o022);
  if (!name || ['help', '--help', '-h'].includes(name)) return console.log(await help()), 0;
  if (!Object.hasOwn(verbs, name)) return portalsOwn([name, ...rest]);
  const verb = await verbs[name]();
  const { values, positionals } = parse(name, verb, rest);
  if (values.help) return console.log(await help(name)), 0;
  return verb.run({ checkout, values, positionals });
}

/** The portal knows its verbs best; before it is built, what stands in this command's own list must do. */
function portalsOwn([name, ...rest]) {
  const instance = new Instance({ checkout });
  const asks = rest.some(word => ['--help', '-h', '-?'].includes(word));
  if (isCallers(name) && !asks) return callersVerb(instance, [name, ...rest]);
  if (!hasPortal(instance) && (asks || !Object.hasOwn(portalVerbs, name))) return console.log(helpOfPortalVerb(name)), 0;
  return portalVerb(instance, [name, ...rest]);
}

function parse(name, verb, args) {
  const options = Object.fromEntries(Object.entries(verb.options).map(([option, { type, short }]) => [option, short ? { type, short } : { type }]));
  try {
    return parseArgs({ args, options: { ...options, help: { type: 'boolean', short: 'h' } }, allowPositionals: true });
  } catch (error) {
    throw new Problem(error.message, `./merajut ${name} --help`);
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  say(`merajut: ${explain(error)}`);
  process.exitCode = error instanceof Problem ? 1 : 70;
}
