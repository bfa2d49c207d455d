#!/bin/sh
# The window and the command line are found by name; the sandbox's own program may do what only root may.
set -e
program='/opt/${sanitizedProductName}'
ln -sf "$program/${executable}" '/usr/bin/${executable}'
ln -sf "$program/resources/bin/lectern" /usr/bin/lectern
chmod 4755 "$program/chrome-sandbox" || true
update-mime-database /usr/share/mime || true
update-desktop-database /usr/share/applications || true
