/** The verbs of the command itself; every other word is one of the portal's. */
export const verbs = {
  up: () => import('./verbs/up.mjs'),
  down: () => import('./verbs/down.mjs'),
  status: () => import('./verbs/status.mjs'),
  logs: () => import('./verbs/logs.mjs'),
};

/** What a verb, or the whole command, is for. */
export async function help(name) {
  return name ? helpOf(name, await verbs[name]()) : overview();
}

async function overview() {
  const rows = await Promise.all(Object.entries(verbs).map(async ([name, load]) => `  ${name.padEnd(12)}${(await load()).summary}`));
  return ['Usage: ./merajut VERB [options]; ./merajut VERB --help tells more.', '', ...rows].join('\n');
}

function helpOf(name, { summary, options, takes = '', more = '' }) {
  const rows = Object.entries(options).map(([option, { type, help }]) =>
    `  --${`${option}${type === 'string' ? ' N' : ''}`.padEnd(18)}${help}`);
  return [`Usage: ./merajut ${name} ${takes}${rows.length ? '[options]' : ''}`.trimEnd(), '', summary, ...(more ? ['', more] : []), ...(rows.length ? ['', ...rows] : [])].join('\n');
}
