#!/bin/sh
# Runs the graph engine in the place of this shell: start.sh --port N --data DIR --credentials FILE
# FILE is {"writer":{"user","password"},"reader":{"user","password"}}.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
module=$here/node_modules/@falkordblite/linux-x64/bin/falkordb.so
usage() { echo "usage: start.sh --port N --data DIR --credentials FILE" >&2; exit 1; }
fail() { echo "graph: $*" >&2; exit 1; }

while [ $# -ge 2 ]; do
    case $1 in
        --port) port=$2 ;; --data) data=$2 ;; --credentials) credentials=$2 ;; *) usage ;;
    esac
    shift 2
done
[ $# = 0 ] && [ -n "${port:-}" ] && [ -n "${data:-}" ] && [ -n "${credentials:-}" ] || usage
[ -f "$module" ] || fail "the FalkorDB module is missing; run 'npm ci' in $here"
[ -r "$credentials" ] || fail "the credentials file $credentials cannot be read"
case $data in /*) ;; *) data=$PWD/$data ;; esac
case $data$module in *[\|\&\\\"]*) fail "a path with | & \\ or a quote cannot stand in the settings" ;; esac

umask 077
mkdir -p "$data/import" || fail "the data folder $data cannot be made"

# One engine for one folder. The lock is the kernel's: it ends with the engine, also after kill -9; a fork that was
# rewriting the log may hold it a moment longer.
exec 9>"$data/engine.lock" || fail "the data folder $data cannot be written"
flock -w 3 9 || fail "the data folder $data is in use by another process"

node "$here/users.mjs" "$credentials" > "$data/users.acl.new" || fail "the credentials file $credentials cannot be used"
mv "$data/users.acl.new" "$data/users.acl"
sed -e "s|@PORT@|$port|" -e "s|@DATA@|$data|g" -e "s|@MODULE@|$module|" "$here/valkey.conf.template" > "$data/valkey.conf.new" \
    || fail "the disk that holds the data folder $data is full"
mv "$data/valkey.conf.new" "$data/valkey.conf"

server=$("$here/install.sh" --print) || fail "Valkey is missing; run as root: $here/install.sh"
exec "$server" "$data/valkey.conf"
