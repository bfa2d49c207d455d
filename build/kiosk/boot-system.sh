#!/bin/sh
# Makes a folder with a Debian in it a system of its own, with systemd for its first process: `unshare -mpfuiC boot-system.sh FOLDER`.
# Not by chroot: the kernel gives nobody user namespaces in one, and of those Chromium makes its sandbox.
set -e
root=$1
mount --make-rprivate /
mount --bind "$root" "$root"
mount -t proc proc "$root/proc"
mount --rbind /sys "$root/sys"
for folder in run tmp dev; do mount -t tmpfs tmpfs "$root/$folder"; done
for device in null zero full random urandom tty; do
  touch "$root/dev/$device"
  mount --bind "/dev/$device" "$root/dev/$device"
done
mkdir "$root/dev/pts" "$root/dev/shm"
mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"
mount -t tmpfs tmpfs "$root/dev/shm"
ln -s pts/ptmx "$root/dev/ptmx"
ln -s /proc/self/fd "$root/dev/fd"
mkdir -p "$root/outside"
cd "$root"
pivot_root . outside
umount -l /outside
exec /usr/bin/env -i container=lectern PATH=/usr/sbin:/usr/bin:/sbin:/bin /lib/systemd/systemd
