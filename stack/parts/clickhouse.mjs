import { join } from 'node:path';
import { folder, writeJson } from '../instance/files.mjs';
import { askClickHouse } from '../probes/clickhouse.mjs';
import { builtFrom, hashOf, installPackages, publish } from './build.mjs';
import { environment } from './environment.mjs';
import { placeFor } from './place.mjs';

const library = join('node_modules', '@chdb', 'lib-linux-x64-gnu', 'libchdb.so');

/** The ClickHouse engine as a library, behind its HTTP interface, in the host under `stack/embedded/clickhouse`. */
export function clickhouse(instance, secrets) {
  const source = join(instance.checkout, 'stack', 'embedded', 'clickhouse');
  const host = instance.path('clickhouse-host');
  const user = () => instance.userOf('clickhouse');
  const port = instance.ports.clickhouse;
  const credentials = instance.path('secrets', 'clickhouse.json');
  const data = instance.path('data', 'clickhouse');
  let place = source;
  return {
    name: 'clickhouse',
    engine: 'embedded',
    address: `127.0.0.1:${port}`,
    stopWithin: 30_000,
    prepare: async context => {
      await installPackages(source, { ...context, size: '178 MB, 570 MB on disk' });
      place = placeFor(instance, source, user(), library, hashOf(source, ['package-lock.json']));
      const hash = hashOf(instance.checkout, ['stack/embedded/clickhouse', 'Directory.Packages.props', 'Directory.Build.props']);
      if (builtFrom(host) !== hash) {
        context.progress('building its host');
        await publish({ project: source, to: host, hash, ...context });
      }
      writeJson(credentials, accounts(secrets.clickhouse), user());
      folder(data, user());
    },
    command: () => ({
      file: 'dotnet',
      args: [
        join(host, 'MerajutASA.ClickHouseHost.dll'),
        '--port', port, '--data', data, '--credentials', credentials, '--library', join(place, library),
      ],
      env: environment({ HOME: data, TMPDIR: '/tmp' }),
      cwd: host,
      user: user(),
    }),
    probe: () => askClickHouse(`http://127.0.0.1:${port}`, secrets.clickhouse),
  };
}

const accounts = passwords =>
  Object.fromEntries(Object.entries(passwords).map(([user, password]) => [user, { user, password }]));
