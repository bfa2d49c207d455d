#!/bin/sh
# `lectern` on the command line: the installed program, without a window and without a display.
here=$(dirname "$(readlink -f "$0")")
# Chromium does not start as the superuser with its sandbox, which is for pages, and a command shows none.
[ "$(id -u)" = 0 ] && set -- --no-sandbox --command-line -- "$@" || set -- --command-line -- "$@"
exec "$here/../../lectern-desk" --ozone-platform=headless --disable-gpu --log-level=3 "$@"
