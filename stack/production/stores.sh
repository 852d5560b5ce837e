# Sourced by make-secrets.sh.

cache() {
  put redis/users.acl <<END
user default off
user portal on #$(password redis-portal | sha256sum | cut -d' ' -f1) ~ma:* &ma:* +@all -@admin -@dangerous +info +role
user monitor on #$(password redis-monitor | sha256sum | cut -d' ' -f1) ~monitor:* resetchannels -@all +ping
END
  put redis/redis.conf <<END
port 0
tls-port 6379
tls-cert-file $own/tls.crt
tls-key-file $own/tls.key
tls-ca-cert-file $ca
tls-auth-clients no
aclfile $own/users.acl
appendonly yes
dir /data
save ""
END
  password redis-monitor | put redis/monitor
}

documents() {
  password mongodb | put mongodb/password
  # Members of a set know each other by it; only the letters of base64 are allowed.
  password mongodb-members | tr -- '-_' '+/' | put mongodb/keyfile
  cat "$root/mongodb/tls.key" "$root/mongodb/tls.crt" | put mongodb/tls.pem
  # The first healthy answer comes after the set of one member was made: retryable writes need a set.
  put mongodb/health.js <<END
db.getSiblingDB('admin').auth('merajut', '$(password mongodb)');
try { rs.status() } catch (error) { rs.initiate({ _id: 'merajut', members: [{ _id: 0, host: 'mongodb:27017' }] }) }
if (!db.hello().isWritablePrimary) quit(1);
END
}

analytics() {
  put clickhouse/server.xml <<END
<clickhouse>
  <http_port remove="remove"/><tcp_port remove="remove"/><mysql_port remove="remove"/><postgresql_port remove="remove"/>
  <https_port>8443</https_port>
  <openSSL><server><certificateFile>$own/tls.crt</certificateFile><privateKeyFile>$own/tls.key</privateKeyFile></server></openSSL>
</clickhouse>
END
  put clickhouse/users.xml <<END
<clickhouse>
  <profiles><reader><readonly>2</readonly></reader></profiles>
  <users>
    <default remove="remove"/>
    <writer><password_sha256_hex>$(password clickhouse-writer | sha256sum | cut -d' ' -f1)</password_sha256_hex><profile>default</profile><quota>default</quota></writer>
    <reader><password_sha256_hex>$(password clickhouse-reader | sha256sum | cut -d' ' -f1)</password_sha256_hex><profile>reader</profile><quota>default</quota></reader>
  </users>
</clickhouse>
END
}

graph() {
  # The server wants both folders, even where no client shows a certificate.
  mkdir -p "$root/neo4j/trusted" "$root/neo4j/revoked"
  printf 'neo4j/%s' "$(password neo4j)" | put neo4j/auth
}
