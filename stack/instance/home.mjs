import { lstatSync, mkdirSync, readdirSync, rmdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Problem, say } from '../cli/say.mjs';
import { folder } from './files.mjs';
import { canEnter, ensureUsers, findUser } from './users.mjs';

/** Makes the folders of an instance, each open to its own user alone. */
export function prepareHome(instance) {
  // Group and others get nothing by default; what they may have is given by name.
  const open = instance.separated ? 0o711 : 0o700;
  if (instance.separated) ensureUsers();
  placeHome(instance, open);
  instance.save();
  for (const name of ['data', 'conf', 'secrets', 'settings']) folder(instance.path(name), null, open);
  for (const name of ['logs', 'supervisor']) folder(instance.path(name), null, 0o700);
  if (!instance.run.startsWith(instance.home)) folder(dirname(instance.run), null, instance.run.startsWith('/run/') ? 0o711 : undefined);
  folder(instance.run, null, open);
}

function placeHome(instance, mode) {
  folder(instance.home, null, mode);
  if (!instance.separated || canEnter(findUser('merajut-portal'), instance.home)) return;
  if (instance.named)
    throw new Problem(`The system users cannot reach ${instance.named}.`,
      'Name a folder by MERAJUT_HOME whose parents all allow passage (chmod o+x), or leave MERAJUT_HOME unset.');
  moveOut(instance, mode);
}

/** A checkout below a closed folder, /root say, keeps its data where the system users can reach it. */
function moveOut(instance, mode) {
  const link = join(instance.checkout, `.merajut${instance.suffix}`);
  const home = `/var/lib/merajut/${instance.hash}`;
  if (lstatSync(link).isDirectory() && readdirSync(link).length > 0)
    throw new Problem(`${link} holds data that the system users cannot reach.`, `Move it: mv ${link} ${home} && ln -s ${home} ${link}`);
  mkdirSync('/var/lib/merajut', { recursive: true, mode: 0o711 });
  folder(home, null, mode);
  rmdirSync(link);
  symlinkSync(home, link);
  instance.home = home;
  say(`The system users cannot enter ${instance.checkout}: the data lives in ${home}, and ${link} points there.`);
}
