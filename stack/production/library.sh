# Sourced by make-secrets.sh.

# A password by its name, made at its first mention. The authority's folder is mounted nowhere but here.
password() {
  local file="$root/authority/passwords/$1"
  mkdir -p "$(dirname "$file")"
  [ -s "$file" ] || { openssl rand -base64 24 | tr '+/' '-_' | tr -d '\n' >"$file.new" && mv "$file.new" "$file"; }
  cat "$file"
}

# A file with the words of standard input, whole or not at all.
put() {
  mkdir -p "$(dirname "$root/$1")"
  cat >"$root/$1.new"
  mv "$root/$1.new" "$root/$1"
}

authority() {
  mkdir -p "$root/authority" "$root/ca"
  if [ ! -s "$root/authority/ca.crt" ]; then
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 -subj '/CN=MerajutASA authority' \
      -keyout "$root/authority/ca.key" -out "$root/authority/ca.crt" 2>/dev/null
  fi
  cp "$root/authority/ca.crt" "$root/ca/ca.crt"
}

# Two years: long enough to be renewed with a release, short enough to be renewed at all.
certificate() {
  local folder="$root/$1"
  mkdir -p "$folder"
  [ ! -s "$folder/tls.crt" ] || return 0
  openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=$1" \
    -keyout "$folder/tls.key" -out "$root/authority/$1.csr" 2>/dev/null
  openssl x509 -req -in "$root/authority/$1.csr" -CA "$root/authority/ca.crt" -CAkey "$root/authority/ca.key" -CAcreateserial \
    -days 730 -extfile <(printf 'subjectAltName=DNS:%s,DNS:localhost\nextendedKeyUsage=serverAuth' "$1") \
    -out "$folder/tls.crt.new" 2>/dev/null
  mv "$folder/tls.crt.new" "$folder/tls.crt"
}

# Each folder to the user id that its image runs as; only root can give files away.
hand_over() {
  chmod 755 "$root/ca"
  chmod 644 "$root/ca/ca.crt"
  [ "$(id -u)" = 0 ] || return 0
  local folder user
  while read -r folder user; do chown -R "$user" "$root/$folder"; done <<END
postgres 999:999
audit 999:999
keys 999:999
pgbouncer 999:999
redis 999:999
mongodb 999:999
clickhouse 101:101
neo4j 7474:7474
portal 1654:1654
relay 1654:1654
owner 1654:1654
END
}
