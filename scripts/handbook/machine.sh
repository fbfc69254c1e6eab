# A machine in a folder, for the commands of the handbook: what would change the machine that tests run on is looked at only.
# MACHINE: the folder; PGHOST, PGPORT, PGUSER: Debian's PostgreSQL, as its administrator; SERVER_PORT: where the server listens.
set -euo pipefail

sudo() {
  if [ "$1" = -u ]; then shift 2; fi
  case $1 in
    apt-get) can_be_installed "${@:2}" ;;
    useradd | chown) ;;
    install) install -d -m 0755 "${@: -1}" ;;
    systemctl) systemctl "${@:2}" ;;
    nginx) nginx -c "$MACHINE/nginx.conf" "${@:2}" ;;
    openbeian) "$MACHINE/usr/local/bin/openbeian" "${@:2}" ;;
    *) "$@" ;;
  esac
}

can_be_installed() {
  [ "$1 $2" = 'install -y' ]
  if command -v apt-cache > /dev/null; then
    for package in "${@:3}"; do apt-cache show "$package" > /dev/null || echo "apt-get knows no $package here"; done
  fi
}

systemctl() {
  case "$*" in
    daemon-reload) grep -q '^ExecStart=' "$UNIT" ;;
    'enable --now openbeian') start_server ;;
    'restart openbeian') stop_server && start_server ;;
    'restart nginx openbeian') stop_server && start_server && start_nginx ;;
    *) echo "The handbook says systemctl $*, which nobody tries." && return 1 ;;
  esac
}

UNIT=$MACHINE/etc/systemd/system/openbeian.service

# as its unit says
start_server() {
  (
    cd "$(sed -n 's/^WorkingDirectory=//p' "$UNIT")"
    set -a
    . "$(sed -n 's/^EnvironmentFile=//p' "$UNIT")"
    set +a
    unset PGHOST PGPORT PGUSER
    read -ra line <<< "$(sed -n 's/^ExecStart=//p' "$UNIT")"
    # Debian's npm stands there; the one in use may stand elsewhere
    [ -x "${line[0]}" ] || line[0]=$(command -v npm)
    setsid "${line[@]}" >> "$MACHINE/server.log" 2>&1 &
    echo $! > "$MACHINE/server.pid"
  )
  for _ in $(seq 600); do
    curl --fail --silent --output /dev/null "http://127.0.0.1:$SERVER_PORT/healthz" && return
    sleep 0.5
  done
  tail -n 30 "$MACHINE/server.log"
  return 1
}

stop_server() {
  kill -TERM "-$(cat "$MACHINE/server.pid")"
  while curl --fail --silent --output /dev/null "http://127.0.0.1:$SERVER_PORT/healthz"; do sleep 0.2; done
}

start_nginx() {
  nginx -c "$MACHINE/nginx.conf"
}
