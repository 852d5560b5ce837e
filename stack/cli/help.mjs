/** The verbs of the command itself; every other word is one of the portal's. */
export const verbs = {
  up: () => import('./verbs/up.mjs'),
  down: () => import('./verbs/down.mjs'),
  status: () => import('./verbs/status.mjs'),
  reset: () => import('./verbs/reset.mjs'),
  test: () => import('./verbs/test.mjs'),
  bench: () => import('./verbs/bench.mjs'),
  stop: () => import('./verbs/stop.mjs'),
  start: () => import('./verbs/start.mjs'),
  logs: () => import('./verbs/logs.mjs'),
};

/** The portal's own verbs that people use most; the portal knows the rest: ./merajut VERB --help. */
const ofPortal = {
  'seed [--children N]': 'Fill a development instance with made-up people.',
  people: 'Show who can sign in here, in development only.',
  'totp EMAIL': 'Show a development account\'s current second-factor code.',
  'admin create EMAIL': 'Invite an administrator by a link that works once.',
  migrate: 'Bring the schemas to what this build needs.',
};

/** What a verb, or the whole command, is for. */
export async function help(name) {
  return name ? helpOf(name, await verbs[name]()) : overview();
}

async function overview() {
  const rows = await Promise.all(Object.entries(verbs).map(async ([name, load]) => `  ${name.padEnd(12)}${(await load()).summary}`));
  return [
    'Usage: ./merajut VERB [options]; ./merajut VERB --help tells more.', '',
    ...rows, '',
    'Every other word is a verb of the portal:', '',
    ...Object.entries(ofPortal).map(([name, summary]) => `  ${name.padEnd(24)}${summary}`),
  ].join('\n');
}

function helpOf(name, { summary, options, takes = '', more = '' }) {
  const rows = Object.entries(options).map(([option, { type, help }]) =>
    `  --${`${option}${type === 'string' ? ' N' : ''}`.padEnd(18)}${help}`);
  return [`Usage: ./merajut ${name} ${takes}${rows.length ? '[options]' : ''}`.trimEnd(), '', summary, ...(more ? ['', more] : []), ...(rows.length ? ['', ...rows] : [])].join('\n');
}
