import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KioskScreen } from './kiosk-screen.ts';

/** Debian's speech-dispatcher with espeak-ng, of our own and without sound: what it is told to say, it says to nobody. */
class Speech {
  readonly #folder = mkdtempSync(join(tmpdir(), 'lectern-speech-'));
  readonly #child: ChildProcess;

  constructor() {
    const at = (name: string): string => join(this.#folder, name);
    cpSync('/etc/speech-dispatcher', at('conf'), { recursive: true });
    const lines = ['LogLevel 5', 'AudioOutputMethod "alsa"', 'AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"'];
    writeFileSync(at('conf/speechd.conf'), `${lines.join('\n')}\nDefaultModule espeak-ng\n`);
    writeFileSync(at('.asoundrc'), 'pcm.!default { type null }\nctl.!default { type null }\n');
    const places = ['-C', at('conf'), '-L', this.#folder, '-P', at('pid'), '-S', at('socket')];
    this.#child = spawn('speech-dispatcher', ['-s', '-c', 'unix_socket', ...places], {
      env: { ...process.env, HOME: this.#folder, ALSA_CONFIG_PATH: at('.asoundrc') },
      stdio: 'ignore',
    });
  }

  get address(): string {
    return `unix_socket:${join(this.#folder, 'socket')}`;
  }

  /** What it has been asked so far. */
  get heard(): string {
    const file = join(this.#folder, 'speech-dispatcher.log');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  async begin(): Promise<void> {
    for (const end = Date.now() + 10_000; !existsSync(join(this.#folder, 'socket'));) {
      if (Date.now() > end) throw new Error('speech-dispatcher did not come up');
      await later(50);
    }
  }

  async end(): Promise<void> {
    const gone = new Promise((ended) => this.#child.once('exit', ended));
    this.#child.kill('SIGTERM');
    await Promise.race([gone, later(3000)]);
    this.#child.kill('SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

describe('reading aloud at a kiosk whose system has a voice', () => {
  const speech = new Speech();
  const before = process.env['SPEECHD_ADDRESS'];
  let screen: KioskScreen;

  beforeAll(async () => {
    await speech.begin();
    process.env['SPEECHD_ADDRESS'] = speech.address;
    screen = await KioskScreen.open();
    await screen.page.mouse.click(400, 400);
    await screen.until('visit');
    await screen.page.locator('button.featured').click();
  });
  afterAll(async () => {
    await screen.close();
    process.env['SPEECHD_ADDRESS'] = before;
    await speech.end();
  });

  it('begins at a touch and takes a voice that speaks Mandarin', async () => {
    // Its voices, thirteen thousand of them, take ten seconds to be told.
    await screen.page.getByRole('button', { name: '朗读' }).click({ timeout: 30_000 });
    await screen.page.getByRole('button', { name: '停止朗读' }).waitFor();
    await expect.poll(() => speech.heard, { timeout: 10_000 }).toMatch(/SPEAK/u);
    expect(speech.heard).toMatch(/SET SELF (?:SYNTHESIS_VOICE .*Mandarin|LANGUAGE cmn)/iu);
  });

  it('stops when the visit ends', async () => {
    const since = speech.heard.length;
    await screen.ask('kiosk.visitor', { kind: 'finished' });
    await expect.poll(() => speech.heard.slice(since), { timeout: 10_000 }).toMatch(/(?:STOP|CANCEL) (?:SELF|ALL)/iu);
    await screen.until('attract');
    const stopped = speech.heard.split('SPEAK').length;
    await screen.page.waitForTimeout(2000);
    expect(speech.heard.split('SPEAK')).toHaveLength(stopped);
  });
});
