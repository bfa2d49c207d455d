#!/bin/sh
# What was put beside the program goes with it. Libraries are the people's and stay where they are.
rm -f '/usr/bin/${executable}' /usr/bin/lectern
