import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { enginesOf } from '../parts/index.mjs';
import { missingNuget } from './nuget.mjs';
import { say } from './say.mjs';

/** What a start will fetch: the npm packages of what runs here, and the NuGet packages of what is built. */
export function comingDownloads(instance, { enginesOnly }) {
  const elsewhere = name => Boolean(instance.externals[name]);
  const embedded = name => !elsewhere(name) && enginesOf(instance)[name] === 'embedded';
  const wanted = [
    embedded('clickhouse') && 'clickhouse',
    !elsewhere('mongodb') && 'mongodb',
    !elsewhere('graph') && 'graph',
    !enginesOnly && 'regions',
    !enginesOnly && 'web',
  ];
  const projects = [embedded('clickhouse') && 'stack', !enginesOnly && 'src'];
  return [...npm(instance.checkout, wanted.filter(Boolean)), ...missingNuget(instance.checkout, projects.filter(Boolean))];
}

/** What the build for the tests will fetch: the packages of every project and of every engine. */
export const testDownloads = checkout =>
  [...npm(checkout, Object.keys(packages)), ...missingNuget(checkout, ['src', 'stack', 'tests', 'bench'])];

/** Says what will be fetched, before anything is. */
export function announce(coming) {
  if (coming.length === 0) return;
  say('To be downloaded:');
  for (const { what, megabytes, onDisk } of coming) say(`  ${what} (about ${megabytes} MB${onDisk ? `, ${onDisk} MB on disk` : ''})`);
}

const packages = {
  clickhouse: { in: ['stack', 'embedded', 'clickhouse'], what: 'ClickHouse engine', megabytes: 178, onDisk: 570 },
  mongodb: { in: ['stack', 'embedded', 'mongodb'], what: 'packages of the MongoDB stand-in and of its health check', megabytes: 5 },
  graph: { in: ['stack', 'embedded', 'graph'], what: 'graph engine', megabytes: 22 },
  regions: { in: ['stack', 'regions'], what: 'region codes', megabytes: 9 },
  web: { in: ['src', 'Ui', 'Web'], what: 'the library that draws relations', megabytes: 2 },
};

const npm = (checkout, names) =>
  names.map(name => packages[name]).filter(one => !existsSync(join(checkout, ...one.in, 'node_modules')));
