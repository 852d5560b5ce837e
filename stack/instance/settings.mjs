import { writeJson } from './files.mjs';

/** The settings files, each readable by the one user who needs it; the shape is that of IConfiguration. */
export function writeSettings(instance, secrets) {
  const files = describeSettings(instance, secrets);
  for (const [name, { user, value }] of Object.entries(files))
    writeJson(instance.path('settings', `${name}.json`), value, user && instance.userOf(user));
}

export function describeSettings(instance, secrets) {
  const main = role => postgres(instance.ports.postgres, 'merajut', role, secrets);
  const serving = servingStrings(instance, secrets);
  return {
    portal: { user: 'portal', value: { ConnectionStrings: serving, Merajut: merajut(instance) } },
    // Its handlers are those of the modules: it needs what the portal needs, and its own logins beside.
    relay: {
      user: 'relay',
      value: { ConnectionStrings: { ...serving, 'main-relay': main('merajut_relay'), 'main-replication': main('merajut_replication') }, Merajut: merajut(instance) },
    },
    owner: {
      user: 'owner',
      value: {
        ConnectionStrings: {
          'main-owner': main('merajut_owner'),
          'keys-owner': postgres(instance.ports.keys, 'keys', 'merajut_keys_owner', secrets),
          'audit-owner': postgres(instance.ports.audit, 'audit', 'merajut_audit_owner', secrets),
        },
      },
    },
    // For whoever started the instance: the suites run the module roles both through pgBouncer and past it.
    direct: {
      value: {
        ConnectionStrings: {
          'main-children-direct': main('merajut_children'),
          'main-government-direct': main('merajut_government'),
          'main-business-direct': main('merajut_business'),
          'main-identity-direct': main('merajut_identity'),
          'main-analytics-direct': main('merajut_analytics'),
        },
      },
    },
  };
}

function servingStrings(instance, secrets) {
  const pooled = role => postgres(instance.ports.pgbouncer, 'merajut', role, secrets, throughPooler);
  return {
    'main-children': pooled('merajut_children'),
    'main-government': pooled('merajut_government'),
    'main-business': pooled('merajut_business'),
    'main-identity': pooled('merajut_identity'),
    'main-analytics': pooled('merajut_analytics'),
    'main-region': postgres(instance.ports.postgres, 'merajut', 'merajut_region', secrets),
    'keys-portal': postgres(instance.ports.keys, 'keys', 'merajut_keys', secrets, { 'Maximum Pool Size': 20 }),
    ...storeStrings(instance, secrets),
  };
}

// In transaction pooling a prepared statement or a DISCARD would meet another client's connection.
const throughPooler = { 'No Reset On Close': true, 'Max Auto Prepare': 0 };

const merajut = instance => ({
  Home: instance.home,
  SignIn: { PublicAddress: instance.address },
  Keys: { KekFile: instance.path('secrets', 'kek'), BlindIndexFile: instance.path('secrets', 'blind-index') },
});

const postgres = (port, database, role, secrets, more = {}) =>
  pairs({ Host: '127.0.0.1', Port: port, Database: database, Username: role, Password: secrets.roles[role].password, ...more });

function storeStrings({ ports, externals }, { redis, mongodb, clickhouse, graph }) {
  const analytics = user =>
    pairs({ Host: '127.0.0.1', Port: ports.clickhouse, Database: 'default', Username: user, Password: clickhouse[user] });
  const relations = user => `falkor://${user}:${graph[user]}@127.0.0.1:${ports.graph}/merajut`;
  return {
    redis: externals.redis ?? `127.0.0.1:${ports.redis},user=portal,password=${redis.portal}`,
    mongodb: externals.mongodb ?? `mongodb://merajut:${mongodb.merajut}@127.0.0.1:${ports.mongodb}/merajut?authSource=admin`,
    clickhouse: externals.clickhouse ?? analytics('reader'),
    'clickhouse-writer': externals.clickhouse ?? analytics('writer'),
    graph: externals.graph ?? relations('reader'),
    'graph-writer': externals.graph ?? relations('writer'),
  };
}

const pairs = values => Object.entries(values).map(([key, value]) => `${key}=${value}`).join(';');
