#!/usr/bin/env bash
# Makes what the production images need to trust each other: an authority, a certificate for each server, passwords, and
# the settings files of the portal's processes. One folder for each that uses it; none sees another's. Running it again
# keeps what is there and adds what is missing.
set -euo pipefail
umask 077

root="${1:?usage: make-secrets.sh FOLDER}"
# Where the containers find their folder, and the authority's certificate.
own=/run/merajut/own
ca=/run/merajut/ca/ca.crt
here="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)"

for file in library databases stores settings; do
  # shellcheck source=/dev/null
  source "$here/$file.sh"
done

authority
for service in postgres audit keys pgbouncer redis mongodb clickhouse neo4j portal; do certificate "$service"; done
databases
pooler
cache
documents
analytics
graph
settings
hand_over
