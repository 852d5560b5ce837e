import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { say } from './say.mjs';

/** Says what a first run will fetch, before it fetches anything. */
export function announceDownloads(instance, { enginesOnly }) {
  const embedded = (...names) => join(instance.checkout, 'stack', 'embedded', ...names);
  const coming = [
    [embedded('clickhouse', 'node_modules'), 'ClickHouse engine', '178 MB, 570 MB on disk'],
    [join(instance.checkout, 'stack', 'regions', 'node_modules'), 'region codes', '9 MB'],
    [embedded('mongodb', 'node_modules'), 'packages of the MongoDB stand-in', 'about 5 MB'],
    [embedded('graph', 'node_modules'), 'graph engine', '22 MB'],
    ...(enginesOnly ? [] : [[join(homedir(), '.nuget', 'packages', 'mudblazor'), 'NuGet packages of the portal', 'about 70 MB']]),
  ].filter(([made]) => !existsSync(made));
  if (coming.length === 0) return;
  say('To be downloaded:');
  for (const [, what, size] of coming) say(`  ${what} (${size})`);
}
