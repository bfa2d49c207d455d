#!/bin/sh
# Makes this machine a kiosk: run as root, from this folder, once the program is installed. `install.sh --remove` undoes it.
set -eu
[ "$(id -u)" = 0 ] || { echo "Run this as root." >&2; exit 1; }
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
if [ "${1:-}" = --remove ]; then
  systemctl disable --now lectern-kiosk.service
  rm -f /etc/systemd/system/lectern-kiosk.service /usr/local/bin/lectern-kiosk-session /etc/pam.d/lectern-kiosk
  rm -f /etc/udev/rules.d/90-lectern-sticks.rules /etc/sysctl.d/90-lectern-kiosk.conf
  rm -f /etc/polkit-1/rules.d/90-lectern-power.rules
  systemctl unmask ctrl-alt-del.target
  systemctl daemon-reload
  udevadm control --reload
  systemctl enable getty@tty1.service
  echo "Removed. /etc/lectern and /var/lib/lectern are left."
  exit 0
fi
[ -x /usr/bin/lectern-desk ] || [ -x /opt/lectern/lectern-desk ] || {
  echo "Lectern is not installed: install its package, or unpack the archive in /opt/lectern." >&2
  exit 1
}
# polkitd lets the kiosk's user switch the machine off; without it only root may.
command -v cage >/dev/null && [ -d /etc/polkit-1 ] || apt-get install -y cage xwayland polkitd
id lectern >/dev/null 2>&1 || useradd --system --home-dir /var/lib/lectern --shell /usr/sbin/nologin lectern
usermod -aG video,input,render,audio lectern
install -d -m 750 -o lectern -g lectern /var/lib/lectern
install -d -m 755 /etc/lectern
[ -e /etc/lectern/kiosk.json ] || { echo '{}' >/etc/lectern/kiosk.json; echo "Set a PIN: lectern kiosk init /etc/lectern/kiosk.json"; }
chown root:lectern /etc/lectern/kiosk.json
chmod 640 /etc/lectern/kiosk.json
install -m 644 "$here/lectern-kiosk.service" /etc/systemd/system/
install -m 755 "$here/lectern-kiosk-session" /usr/local/bin/
install -m 644 "$here/lectern-kiosk.pam" /etc/pam.d/lectern-kiosk
install -m 644 "$here/90-lectern-power.rules" /etc/polkit-1/rules.d/
install -m 644 "$here/90-lectern-sticks.rules" /etc/udev/rules.d/
udevadm control --reload
# The keys that no program hears.
install -m 644 "$here/90-lectern-kiosk.conf" /etc/sysctl.d/
sysctl --quiet --load=/etc/sysctl.d/90-lectern-kiosk.conf
systemctl mask ctrl-alt-del.target
# Where visitors may print, the print server keeps no copy of it.
if command -v cupsctl >/dev/null; then cupsctl PreserveJobFiles=No; fi
systemctl daemon-reload
systemctl set-default graphical.target
systemctl enable lectern-kiosk.service
echo "It starts with the machine: systemctl start lectern-kiosk"
