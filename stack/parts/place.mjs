import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canRead } from '../instance/users.mjs';
import { builtFrom } from './build.mjs';

/**
 * Where a part's user finds an engine's files: in the checkout, or, when that is closed to it (below /root, say), in a
 * copy inside the home.
 */
export function placeFor(instance, name, user, probe, version) {
  const source = join(instance.checkout, 'stack', 'embedded', name);
  if (!user || canRead(user, join(source, probe))) return source;
  const copy = instance.path('engines', name);
  if (builtFrom(copy) === version) return copy;
  rmSync(copy, { recursive: true, force: true });
  cpSync(source, copy, { recursive: true });
  execFileSync('chmod', ['-R', 'a+rX', copy]);
  writeFileSync(join(copy, '.inputs'), version);
  return copy;
}
