#!/bin/sh
# `lectern` on the command line: the installed program, without a window and without a display.
here=$(dirname "$(readlink -f "$0")")
exec "$here/../../lectern-desk" --ozone-platform=headless --disable-gpu --command-line -- "$@"
