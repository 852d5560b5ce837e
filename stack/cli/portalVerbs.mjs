import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { folder, readText, writeWhole } from '../instance/files.mjs';
import { builtFrom } from '../parts/build.mjs';
import { portalCommand } from '../parts/portal.mjs';
import { Problem, step } from './say.mjs';

// Changing the schema takes the owner's login, which no serving process has.
const owners = { migrate: { user: 'owner', settings: ['owner'] } };
const others = { user: 'portal', settings: ['portal'] };

/** Runs a verb of the portal as the user it needs, and gives its exit code. */
export async function portalVerb(instance, verb, stdio = 'inherit') {
  if (!existsSync(instance.path('app', 'MerajutASA.Portal.dll')))
    throw new Problem(`"${verb[0]}" is no verb of ./merajut itself, and the portal, which may know it, is not built yet.`, './merajut up');
  const as = owners[verb[0]] ?? others;
  folder(instance.path('data', as.user), instance.userOf(as.user));
  const { file, args, cwd, env, user } = portalCommand(instance, { ...as, verb });
  const child = spawn(file, args, { cwd, env, uid: user?.uid, gid: user?.gid, stdio });
  return new Promise((resolve, reject) => child.once('error', reject).once('exit', code => resolve(code ?? 1)));
}

/** Brings the schemas to what this build needs; once done for a build, it is not asked again. */
export const migrate = instance => once(instance, 'migrated', builtFrom(instance.path('app')), 'migrating the schemas', ['migrate']);

/** Fills a new development instance with its made-up people. */
export const seed = instance => once(instance, 'seeded', 'yes', 'seeding made-up institutions and children', ['seed']);

async function once(instance, name, value, title, verb) {
  const mark = instance.path('data', name);
  if (readText(mark) === value) return;
  await step(title, async () => {
    // Their words are progress; the answer of ./merajut up is what stands on standard output.
    const code = await portalVerb(instance, verb, ['ignore', process.stderr, process.stderr]);
    if (code !== 0) throw new Problem(`The portal's "${verb.join(' ')}" failed (${code}); its words are above.`);
  });
  writeWhole(mark, value);
}
