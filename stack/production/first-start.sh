#!/bin/bash
# Roles, databases, extensions and rights, as on a developer's machine. Over standard input: arguments are there to be read.
set -euo pipefail
{
  printf '\\set database %s\n\\set owner %s\n\\set monitor %s\n' "$CLUSTER_DATABASE" "$CLUSTER_OWNER" "$CLUSTER_MONITOR"
  printf "\\\\set verifiers '%s'\n" "$(cat /run/merajut/own/roles.json)"
  cat /etc/merajut/cluster.sql
} | psql -XqAt -v ON_ERROR_STOP=1 -U postgres -d postgres
