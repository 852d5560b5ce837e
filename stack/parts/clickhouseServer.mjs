import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { folder, writeWhole } from '../instance/files.mjs';
import { program } from '../instance/tools.mjs';
import { askClickHouse } from '../probes/clickhouse.mjs';
import { environment } from './environment.mjs';

// Older servers, like the distribution's 18.16, cannot serve ClickHouse.Driver.
const oldest = 23;

/** ClickHouse itself, where it is installed and new enough. Null where it is not. */
export function clickhouseServer(instance, secrets) {
  const file = program('clickhouse');
  if (!file || majorOf(file) < oldest) return null;
  const port = instance.ports.clickhouse;
  const user = () => instance.userOf('clickhouse');
  const data = instance.path('data', 'clickhouse-server');
  const conf = instance.path('conf', 'clickhouse.xml');
  return {
    name: 'clickhouse',
    engine: 'server',
    address: `127.0.0.1:${port}`,
    stopWithin: 30_000,
    prepare: () => {
      folder(data, user());
      writeWhole(conf, configuration({ file: conf, port, data, passwords: secrets.clickhouse }), user());
    },
    command: () => ({ file, args: ['server', `--config-file=${conf}`], env: environment(), cwd: data, user: user() }),
    probe: () => askClickHouse(`http://127.0.0.1:${port}`, secrets.clickhouse),
  };
}

const majorOf = file => Number(/version (\d+)\./.exec(execFileSync(file, ['--version'], { encoding: 'utf8' }))?.[1] ?? 0);
const account = (name, password, profile) => `
    <${name}>
      <password_sha256_hex>${createHash('sha256').update(password).digest('hex')}</password_sha256_hex>
      <networks><ip>127.0.0.1</ip></networks>
      <profile>${profile}</profile>
      <quota>default</quota>
    </${name}>`;

const configuration = ({ file, port, data, passwords }) => `<clickhouse>
  <logger><console>1</console><level>warning</level></logger>
  <listen_host>127.0.0.1</listen_host>
  <http_port>${port}</http_port>
  <path>${join(data, '/')}</path>
  <tmp_path>${join(data, 'tmp', '/')}</tmp_path>
  <user_files_path>${join(data, 'user_files', '/')}</user_files_path>
  <mark_cache_size>67108864</mark_cache_size>
  <user_directories><users_xml><path>${file}</path></users_xml></user_directories>
  <profiles><default/><reader><readonly>2</readonly></reader></profiles>
  <quotas><default/></quotas>
  <users>${account('writer', passwords.writer, 'default')}${account('reader', passwords.reader, 'reader')}
  </users>
</clickhouse>
`;
