# Sourced by make-secrets.sh.

# The roles of each cluster with their passwords, as cluster.sql takes them.
roles() {
  local cluster="$1" separator='' role
  shift
  {
    printf '{'
    for role in "$@"; do
      printf '%s"%s":"%s"' "$separator" "$role" "$(password "$role")"
      separator=,
    done
    printf '}\n'
  } | put "$cluster/roles.json"
  password "$cluster-superuser" | put "$cluster/superuser"
}

databases() {
  roles postgres merajut_owner merajut_children merajut_government merajut_business merajut_identity merajut_analytics merajut_region merajut_relay merajut_replication merajut_monitor
  roles audit merajut_audit_owner merajut_audit_sealer merajut_audit_monitor
  roles keys merajut_keys_owner merajut_keys merajut_keys_monitor
}

pooler() {
  local role
  for role in merajut_children merajut_government merajut_business merajut_identity merajut_analytics merajut_monitor; do
    printf '"%s" "%s"\n' "$role" "$(password "$role")"
  done | put pgbouncer/users
  put pgbouncer/pgbouncer.ini <<END
[databases]
merajut = host=postgres port=5432 dbname=merajut

[pgbouncer]
listen_addr = *
listen_port = 6432
unix_socket_dir =
auth_type = scram-sha-256
auth_file = $own/users
pool_mode = transaction
default_pool_size = 20
max_client_conn = 1000
ignore_startup_parameters = extra_float_digits
client_tls_sslmode = require
client_tls_cert_file = $own/tls.crt
client_tls_key_file = $own/tls.key
server_tls_sslmode = verify-full
server_tls_ca_file = $ca
END
}
