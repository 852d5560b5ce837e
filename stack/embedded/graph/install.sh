#!/bin/sh
# Installs what the graph engine needs from the distribution: Valkey or Redis from 7.2 on, and two libraries. Run again
# it changes nothing. Debian 12 has Valkey in its backports only; that suite is added from the sources already in use.
set -eu

say() { echo "graph: $*"; }
fail() { echo "graph: $*" >&2; exit 1; }

# Prints the server to use; Debian 12's own Redis 7.0 is too old for the module.
server() {
    for name in valkey-server redis-server; do
        command -v "$name" >/dev/null 2>&1 || continue
        version=$("$name" --version | sed -n 's/.* v=\([0-9]*\.[0-9]*\).*/\1/p')
        [ "$(printf '7.2\n%s\n' "$version" | sort -V | head -n 1)" = 7.2 ] || continue
        command -v "$name"
        return 0
    done
    return 1
}

candidate() { apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: \([0-9].*\)/\1/p'; }

# The first stanza of the running release, with the suite's name changed.
add_backports() {
    . /etc/os-release
    target=/etc/apt/sources.list.d/merajutasa-backports.sources
    [ ! -e "$target" ] || return 0
    for file in /etc/apt/sources.list.d/*.sources; do
        [ -e "$file" ] || continue
        awk -v suite="$VERSION_CODENAME" -v RS= '
            $0 ~ "(^|\n)Suites:([^\n]* )?" suite "( |\n|$)" && $0 ~ "(^|\n)Types:[^\n]*deb( |\n|$)" {
                sub(/(^|\n)Suites:[^\n]*/, "\nSuites: " suite "-backports"); sub(/^\n/, ""); print; exit }' "$file" > "$target"
        [ ! -s "$target" ] || return 0
    done
    rm -f "$target"
    line=$(sed -n "s/^\(deb .*[^ ]\) $VERSION_CODENAME \(.*\)/\1 $VERSION_CODENAME-backports \2/p" /etc/apt/sources.list 2>/dev/null | head -n 1)
    [ -n "$line" ] || fail "no source of $VERSION_CODENAME found to derive its backports from; add the backports suite and run this again"
    echo "$line" > "${target%.sources}.list"
}

# The package's own service must not start: it would take Redis's port.
install_stopped() {
    policy=/usr/sbin/policy-rc.d
    if [ ! -e "$policy" ]; then
        printf '#!/bin/sh\nexit 101\n' > "$policy"
        chmod 755 "$policy"
        trap 'rm -f /usr/sbin/policy-rc.d' EXIT
    fi
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"
    if command -v systemctl >/dev/null 2>&1; then
        systemctl disable valkey-server.service >/dev/null 2>&1 || say "its service could not be disabled; it is not needed"
    fi
}

missing() {
    ldconfig -p | grep -q 'libgomp\.so\.1 ' || echo libgomp1
    ldconfig -p | grep -q 'libssl\.so\.3 ' || echo libssl3
}

# install.sh --print only names the server, for start.sh.
if [ "${1:-}" = --print ]; then
    server
    exit
fi

if server >/dev/null && [ -z "$(missing)" ]; then
    say "$(server) is there"
    exit 0
fi
[ "$(id -u)" = 0 ] || fail "only root can install packages; run: sudo $0"

if ! server >/dev/null; then
    apt-get update -q
    if [ -n "$(candidate valkey-server)" ]; then
        install_stopped valkey-server valkey-tools
    else
        . /etc/os-release
        add_backports
        apt-get update -q
        install_stopped -t "$VERSION_CODENAME-backports" valkey-server valkey-tools
    fi
fi
[ -z "$(missing)" ] || DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $(missing)
server >/dev/null || fail "the distribution has neither Valkey nor Redis 7.2"
say "$(server) is there"
