// Two devices with a library each, and Syncthing between their shared folders: two instances of Debian's `syncthing` that
// talk over loopback and to nobody else. Each makes a thousand annotations; then both edit the same two hundred at the
// same time. They must come to equal digests, with both wordings of each. `npm run soak` runs it.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { openSharing, type Sharing } from '#content/library';
import { prepared } from '#content/testing';
import { openFolder, type OpenFolder } from '../platform/library-folder.ts';
import { nodeDigest } from '../platform/node-digest.ts';
import { nodeFileStore } from '../platform/node-file-store.ts';
import { nodeSigner } from '../platform/node-signer.ts';

const EACH = 1000;
const SHARED = 200;
const PATIENCE_MS = 300_000;

if (spawnSync('syncthing', ['--version']).status !== 0) {
  console.log('two Syncthings: not tried, there is no syncthing here (apt-get install syncthing)');
  process.exit();
}

interface Device {
  readonly opened: OpenFolder;
  readonly sharing: Sharing;
}

const scratch = mkdtempSync(join(tmpdir(), 'lectern-syncthing-'));
const children: ChildProcess[] = [];

try {
  const folders = [join(scratch, 'shared-one'), join(scratch, 'shared-other')] as const;
  await startSyncthings(folders);
  const [one, other] = [await device('one', folders[0]), await device('other', folders[1])];
  const ids = await annotate(one, EACH);
  await annotate(other, EACH);
  const started = performance.now();
  await converge(one, other);
  console.log(`${String(2 * EACH)} annotations are on both after ${seconds(started)} s`);

  const both = ids.slice(0, SHARED);
  for (const id of both) {
    await edit(one, id, '甲改');
    await edit(other, id, '乙改');
  }
  const edited = performance.now();
  await converge(one, other);
  const kept = both.filter((id) => one.opened.library.annotations.all.get(id)?.annotation.body.length === 2);
  console.log(
    `${String(SHARED)} edited on both: converged after ${seconds(edited)} s, both wordings kept of ${String(kept.length)}`,
  );
  if (kept.length !== SHARED) process.exitCode = 1;
  await one.opened.close();
  await other.opened.close();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  for (const child of children) child.kill();
  await Promise.all(children.map((child) => new Promise((ended) => child.once('exit', ended))));
  rmSync(scratch, { recursive: true, force: true });
}

async function device(name: string, shared: string): Promise<Device> {
  const opened = await openFolder(join(scratch, name));
  if (!opened.ok) throw new Error(opened.failure.code);
  const { library } = opened.value;
  await library.admit([{ prepared: prepared({ title: '组工文化' }) }]);
  const sharing = await openSharing(library, {
    signer: nodeSigner,
    name,
    reach: (folder) => Promise.resolve(nodeFileStore(folder)),
  });
  if (!sharing.ok) throw new Error(sharing.failure.code);
  await sharing.value.share(shared);
  return { opened: opened.value, sharing: sharing.value };
}

async function annotate({ opened: { library } }: Device, count: number): Promise<readonly string[]> {
  const ids: string[] = [];
  const source = library.documents()[0]?.id ?? '';
  for (let made = 0; made < count; made++) {
    const body = [{ purpose: 'commenting' as const, value: `第${String(made)}条` }];
    const done = await library.annotations.make({
      motivation: 'commenting',
      body,
      target: { kind: 'document', source },
    });
    if (!done.ok) throw new Error(done.failure.code);
    ids.push(done.value.annotation.id);
  }
  return ids;
}

async function edit({ opened: { library } }: Device, id: string, value: string): Promise<void> {
  const done = await library.annotations.change({ id, changes: { body: [{ purpose: 'commenting', value }] } });
  if (!done.ok) throw new Error(done.failure.code);
}

/** Goes through the folders, accepting whoever comes, until both have the same. */
async function converge(...devices: readonly Device[]): Promise<void> {
  const started = performance.now();
  while (performance.now() - started < PATIENCE_MS) {
    for (const { sharing } of devices) {
      const done = await sharing.synchronise();
      if (!done.ok) throw new Error(done.failure.code);
      const status = await sharing.status();
      if (!status.ok) throw new Error(status.failure.code);
      for (const { device: found, decision } of status.value.devices) {
        if (decision === 'unknown') await sharing.decide(found, 'accepted');
      }
    }
    const sets = devices.map(({ opened }) => opened.library.annotations.all);
    const digests = new Set(sets.map((set) => set.digest(nodeDigest)));
    if (digests.size === 1 && sets.every(({ size }) => size === 2 * EACH)) return;
    await pause(500);
  }
  throw new Error('The two did not converge');
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}

/** Two instances that know each other and nobody else: no discovery, no relays, no reports, no updates. */
async function startSyncthings(folders: readonly [string, string]): Promise<void> {
  const homes = folders.map((_, index) => join(scratch, `home-${String(index)}`));
  const names = homes.map((home) => {
    spawnSync('syncthing', ['generate', `--home=${home}`, '--no-default-folder']);
    return spawnSync('syncthing', [`--home=${home}`, '--device-id'], { encoding: 'utf8' }).stdout.trim();
  });
  const ports = [await freePort(), await freePort()] as const;
  for (const [index, home] of homes.entries()) {
    const folder = folders[index] ?? '';
    mkdirSync(folder, { recursive: true });
    const devices = names
      .map(
        (name, at) =>
          `<device id="${name}" name="${String(at)}"><address>tcp://127.0.0.1:${String(ports[at])}</address></device>`,
      )
      .join('');
    const members = names.map((name) => `<device id="${name}"></device>`).join('');
    writeFileSync(
      join(home, 'config.xml'),
      `<configuration version="35">
<folder id="lectern" path="${folder}" type="sendreceive" rescanIntervalS="5" fsWatcherEnabled="true" fsWatcherDelayS="1">${members}</folder>
${devices}
<gui enabled="true" tls="false"><address>127.0.0.1:${String(await freePort())}</address><apikey>lectern</apikey></gui>
<options><listenAddress>tcp://127.0.0.1:${String(ports[index])}</listenAddress><globalAnnounceEnabled>false</globalAnnounceEnabled>
<localAnnounceEnabled>false</localAnnounceEnabled><relaysEnabled>false</relaysEnabled><natEnabled>false</natEnabled><urAccepted>-1</urAccepted>
<autoUpgradeIntervalH>0</autoUpgradeIntervalH><crashReportingEnabled>false</crashReportingEnabled><startBrowser>false</startBrowser></options>
</configuration>`,
    );
    children.push(spawn('syncthing', ['serve', `--home=${home}`, '--no-browser', '--no-restart'], { stdio: 'ignore' }));
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
