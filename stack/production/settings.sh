# Sourced by make-secrets.sh.

tls="SSL Mode=VerifyFull;Root Certificate=$ca"
direct() { printf 'Host=%s;Port=5432;Database=%s;Username=%s;Password=%s;%s' "$1" "$2" "$3" "$(password "$3")" "$tls"; }
pooled() { printf 'Host=pgbouncer;Port=6432;Database=merajut;Username=%s;Password=%s;No Reset On Close=true;Max Auto Prepare=0;%s' "$1" "$(password "$1")" "$tls"; }
facts() { printf 'Protocol=https;Host=clickhouse;Port=8443;Database=default;Username=%s;Password=%s' "$1" "$(password "clickhouse-$1")"; }

# What serves, and what handles events: the same strings, and for the relay its own logins beside.
serving() {
  # The community edition has one user, and one database of this name.
  local relations
  relations="https://neo4j:$(password neo4j)@neo4j:7473/neo4j"
  cat <<END
  "ConnectionStrings": {
    "main-children": "$(pooled merajut_children)",
    "main-government": "$(pooled merajut_government)",
    "main-business": "$(pooled merajut_business)",
    "main-identity": "$(pooled merajut_identity)",
    "main-analytics": "$(pooled merajut_analytics)",
    "main-region": "$(direct postgres merajut merajut_region)",
    "keys-portal": "$(direct keys keys merajut_keys);Maximum Pool Size=20",
    "redis": "redis:6379,user=portal,password=$(password redis-portal),ssl=true",
    "mongodb": "mongodb://merajut:$(password mongodb)@mongodb:27017/merajut?authSource=admin&tls=true&replicaSet=merajut",
    "clickhouse": "$(facts reader)",
    "clickhouse-writer": "$(facts writer)",
    "graph": "$relations",
    "graph-writer": "$relations"$1
  },
  "Merajut": {
    "Home": "/var/lib/merajut",
    "Keys": { "KekFile": "$own/kek", "BlindIndexFile": "$own/blind-index" },
    "Cache": { "CaFile": "$ca" }
  }
END
}

# Made once: what was sealed under a lost key cannot be opened under a new one.
keys_of_the_portal() {
  local name
  for name in kek blind-index; do
    [ ! -s "$root/portal/$name" ] || continue
    if [ -e "$root/authority/$name.made" ]; then
      echo "$root/portal/$name is gone: put it back from a backup." >&2
      exit 1
    fi
    openssl rand -base64 32 | put "portal/$name"
    touch "$root/authority/$name.made"
  done
}

settings() {
  keys_of_the_portal
  mkdir -p "$root/relay"
  cp "$root/portal/kek" "$root/portal/blind-index" "$root/relay/"
  { echo '{'; serving ''; echo '}'; } | put portal/portal.json
  { echo '{'; serving ",
    \"main-relay\": \"$(direct postgres merajut merajut_relay)\",
    \"main-replication\": \"$(direct postgres merajut merajut_replication)\""; echo '}'; } | put relay/relay.json
  put owner/owner.json <<END
{
  "ConnectionStrings": {
    "main-owner": "$(direct postgres merajut merajut_owner)",
    "keys-owner": "$(direct keys keys merajut_keys_owner)",
    "audit-owner": "$(direct audit audit merajut_audit_owner)"
  }
}
END
}
