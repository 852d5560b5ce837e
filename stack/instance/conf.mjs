import { createHash } from 'node:crypto';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { clusters, pooledRoles } from './clusters.mjs';
import { folder, writeWhole } from './files.mjs';
import { scramVerifier } from './scram.mjs';

/** Writes the engines' own settings anew from the instance: its ports, users and passwords. */
export function writeConf(instance, secrets) {
  for (const name of Object.keys(clusters)) writeCluster(instance, name);
  writePgbouncer(instance, secrets);
  writeRedis(instance, secrets);
}

const lines = settings => Object.entries(settings).map(([key, value]) => `${key} = ${value}\n`).join('');
const quoted = text => `'${text}'`;

function writeCluster(instance, name) {
  const { user, tuning } = clusters[name];
  const owner = instance.userOf(user);
  const conf = suffix => instance.path('conf', `${name}.${suffix}`);
  const sockets = folder(join(instance.run, name), owner);
  writeWhole(conf('conf'), lines({
    listen_addresses: quoted('127.0.0.1'),
    port: instance.ports[name],
    unix_socket_directories: quoted(sockets),
    hba_file: quoted(conf('hba')),
    ident_file: quoted(conf('ident')),
    shared_preload_libraries: quoted('pgaudit,pg_stat_statements'),
    wal_level: 'logical',
    password_encryption: quoted('scram-sha-256'),
    'pgaudit.log': quoted('ddl,role'),
    log_line_prefix: quoted('%m [%p] %q%u@%d '),
    // Details of an error quote the row: a child's data has no place in a log.
    log_error_verbosity: 'terse',
    log_parameter_max_length_on_error: 0,
    ...tuning,
  }), owner);
  writeWhole(conf('hba'), [
    'local all postgres peer map=owner',
    'host all postgres 127.0.0.1/32 reject',
    'host all all 127.0.0.1/32 scram-sha-256',
    '',
  ].join('\n'), owner);
  writeWhole(conf('ident'), `owner ${owner?.name ?? userInfo().username} postgres\n`, owner);
}

function writePgbouncer(instance, secrets) {
  const owner = instance.userOf('pgbouncer');
  const users = instance.path('conf', 'pgbouncer.users');
  writeWhole(users, pooledRoles.map(role => `"${role}" "${verifierOf(secrets, role)}"\n`).join(''), owner);
  writeWhole(instance.path('conf', 'pgbouncer.ini'), `[databases]\n${lines({
    merajut: `host=127.0.0.1 port=${instance.ports.postgres} dbname=merajut`,
  })}\n[pgbouncer]\n${lines({
    listen_addr: '127.0.0.1',
    listen_port: instance.ports.pgbouncer,
    unix_socket_dir: '',
    auth_type: 'scram-sha-256',
    auth_file: users,
    pool_mode: 'transaction',
    default_pool_size: 20,
    max_client_conn: 1000,
    stats_users: 'merajut_monitor',
    ignore_startup_parameters: 'extra_float_digits',
    log_connections: 0,
    log_disconnections: 0,
  })}`, owner);
}

function writeRedis(instance, secrets) {
  const owner = instance.userOf('redis');
  const acl = instance.path('conf', 'redis.acl');
  const hash = user => createHash('sha256').update(secrets.redis[user]).digest('hex');
  writeWhole(acl, [
    'user default off',
    // No key or channel outside the product's, and no command that empties the store, lists every key or changes the server.
    `user portal on #${hash('portal')} ~ma:* &ma:* +@all -@admin -@dangerous +info +role`,
    `user monitor on #${hash('monitor')} ~monitor:* resetchannels -@all +ping +info +set +get`,
    '',
  ].join('\n'), owner);
  writeWhole(instance.path('conf', 'redis.conf'), [
    'bind 127.0.0.1',
    `port ${instance.ports.redis}`,
    `dir ${JSON.stringify(instance.path('data', 'redis'))}`,
    `aclfile ${JSON.stringify(acl)}`,
    'appendonly yes',
    'appendfsync everysec',
    'save ""',
    '',
  ].join('\n'), owner);
}

/** The verifier that PostgreSQL and pgBouncer share, so that neither holds the clear password. */
export const verifierOf = (secrets, role) =>
  scramVerifier(secrets.roles[role].password, Buffer.from(secrets.roles[role].salt, 'base64'));
