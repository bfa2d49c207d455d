#!/bin/sh
# The window and the command line are found by name; the sandbox's own program may do what only root may.
set -e
program='/opt/${sanitizedProductName}'
ln -sf "$program/${executable}" '/usr/bin/${executable}'
ln -sf "$program/resources/bin/lectern" /usr/bin/lectern
chmod 4755 "$program/chrome-sandbox"
# A system without a desktop (a kiosk under cage) has neither database; one that has them says what went wrong.
if command -v update-mime-database >/dev/null; then update-mime-database /usr/share/mime; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database /usr/share/applications; fi
