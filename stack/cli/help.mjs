import { Problem } from './say.mjs';

/** The verbs of the command itself; every other word is one of the portal's. */
export const verbs = {
  up: () => import('./verbs/up.mjs'),
  down: () => import('./verbs/down.mjs'),
  status: () => import('./verbs/status.mjs'),
  reset: () => import('./verbs/reset.mjs'),
  test: () => import('./verbs/test.mjs'),
  bench: () => import('./verbs/bench.mjs'),
  chaos: () => import('./verbs/chaos.mjs'),
  stop: () => import('./verbs/stop.mjs'),
  start: () => import('./verbs/start.mjs'),
  logs: () => import('./verbs/logs.mjs'),
  screenshots: () => import('./verbs/screenshots.mjs'),
};

/** The portal's own verbs; once it is built it tells more about each: ./merajut VERB --help. */
export const portalVerbs = {
  seed: { takes: '[--children N]', summary: 'Fill a development instance with made-up people.' },
  people: { takes: '', summary: 'Show who can sign in here, in development only.' },
  totp: { takes: 'EMAIL', summary: 'Show a development account\'s current second-factor code.' },
  admin: { takes: 'create EMAIL', summary: 'Invite an administrator by a link that works once.' },
  children: { takes: 'check-scope', summary: 'Compare who may see an institution\'s children with the register.' },
  sync: { takes: 'status|verify|rebuild', summary: 'See, check and rebuild what other stores keep of PostgreSQL.' },
  research: { takes: 'anonymise', summary: 'Make a table one in which nobody is alone; needs nothing to be up.' },
  migrate: { takes: '', summary: 'Bring the schemas to what this build needs.' },
  relay: { takes: '', summary: 'Hand events on until stopped; ./merajut up runs it.' },
};

/** What a verb, or the whole command, is for. */
export async function help(name) {
  return name ? helpOf(name, await verbs[name]()) : overview();
}

/** What a verb of the portal is for, as far as this command knows before the portal is built. */
export function helpOfPortalVerb(name) {
  if (!Object.hasOwn(portalVerbs, name)) throw new Problem(`There is no verb "${name}".`, './merajut --help');
  const { takes, summary } = portalVerbs[name];
  return [`Usage: ./merajut ${name} ${takes}`.trimEnd(), '', summary].join('\n');
}

async function overview() {
  const rows = await Promise.all(Object.entries(verbs).map(async ([name, load]) => `  ${name.padEnd(13)}${(await load()).summary}`));
  return [
    'Usage: ./merajut VERB [options]; ./merajut VERB --help tells more.', '',
    ...rows, '',
    'Verbs of the portal:', '',
    ...Object.entries(portalVerbs).map(([name, { takes, summary }]) => `  ${`${name} ${takes}`.padEnd(29)}${summary}`),
  ].join('\n');
}

function helpOf(name, { summary, options, takes = '', more = '' }) {
  const rows = Object.entries(options).map(([option, { type, help }]) =>
    `  --${`${option}${type === 'string' ? ' N' : ''}`.padEnd(18)}${help}`);
  return [`Usage: ./merajut ${name} ${takes}${rows.length ? '[options]' : ''}`.trimEnd(), '', summary, ...(more ? ['', more] : []), ...(rows.length ? ['', ...rows] : [])].join('\n');
}
