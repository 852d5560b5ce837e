/**
 * The three PostgreSQL clusters: `main` holds the truth, `audit` and `keys` stand apart so that who breaks into one
 * does not hold the others. The second and third are small.
 */
export const clusters = {
  postgres: {
    user: 'main',
    database: 'merajut',
    owner: 'merajut_owner',
    monitor: 'merajut_monitor',
    roles: ['merajut_owner', 'merajut_children', 'merajut_government', 'merajut_business', 'merajut_identity', 'merajut_analytics', 'merajut_region', 'merajut_relay', 'merajut_replication', 'merajut_monitor'],
    // A relay that stays away must not fill the disk: past the bound its slot is lost, and made anew when it comes back.
    tuning: { max_slot_wal_keep_size: '1GB', max_connections: 200, shared_buffers: '256MB', max_wal_size: '1GB', work_mem: '8MB' },
  },
  audit: {
    user: 'audit',
    database: 'audit',
    owner: 'merajut_audit_owner',
    monitor: 'merajut_audit_monitor',
    roles: ['merajut_audit_owner', 'merajut_audit_sealer', 'merajut_audit_monitor'],
    tuning: { max_connections: 40, shared_buffers: '32MB', max_wal_size: '256MB', work_mem: '4MB' },
  },
  keys: {
    user: 'keys',
    database: 'keys',
    owner: 'merajut_keys_owner',
    monitor: 'merajut_keys_monitor',
    roles: ['merajut_keys_owner', 'merajut_keys', 'merajut_keys_monitor'],
    tuning: { max_connections: 60, shared_buffers: '32MB', max_wal_size: '256MB', work_mem: '4MB' },
  },
};

/** Roles of `main` that reach it through pgBouncer. */
export const pooledRoles = ['merajut_children', 'merajut_government', 'merajut_business', 'merajut_identity', 'merajut_analytics', 'merajut_monitor'];
