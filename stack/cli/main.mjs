import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Instance } from '../instance/instance.mjs';
import { help, verbs } from './help.mjs';
import { portalVerb } from './portalVerbs.mjs';
import { explain, Problem, say } from './say.mjs';

const checkout = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

async function main([name, ...rest]) {
  // Files that are not secret must be readable by the parts' users, whatever the caller's umask says.
  process.umask(0o022);
  if (!name || ['help', '--help', '-h'].includes(name)) return console.log(await help()), 0;
  if (!(name in verbs)) return portalVerb(new Instance({ checkout }), [name, ...rest]);
  const verb = await verbs[name]();
  const { values, positionals } = parse(name, verb, rest);
  if (values.help) return console.log(await help(name)), 0;
  return verb.run({ checkout, values, positionals });
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
