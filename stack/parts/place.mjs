import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { canRead } from '../instance/users.mjs';
import { builtFrom } from './build.mjs';

/**
 * Where a part's user finds files of the checkout: there, or, when that is closed to it (below /root, say), in a
 * copy inside the home.
 */
export function placeFor(instance, source, user, probe, version) {
  if (!user || canRead(user, join(source, probe))) return source;
  const copy = instance.path('engines', basename(source));
  if (builtFrom(copy) === version) return copy;
  rmSync(copy, { recursive: true, force: true });
  cpSync(source, copy, { recursive: true });
  execFileSync('chmod', ['-R', 'a+rX', copy]);
  writeFileSync(join(copy, '.inputs'), version);
  return copy;
}
