import { afterEach, describe, expect, it } from 'vitest';
import { GROUNDS } from '#content/contract';
import { CageDisplay, NO_WINDOW } from './cage-display.ts';
import { KioskProgram, type Part } from './kiosk-program.ts';

/** `npm run soak` asks for more. */
const soak = Number(process.env['LECTERN_SOAK'] ?? 1);
/** Each of the four parts is killed so often: 8 times in all, 200 in the long run. */
const ROUNDS = soak === 1 ? 2 : 50;
/** The long run leaves so much time to each round that its faults stay below the fifty a minute that bring the safe page. */
const ROUND_MS = soak === 1 ? 0 : 6000;
/** Milliseconds until a page has painted again; the machine that tests may be busy with other things. */
const LIMIT = { renderer: 3000, main: 10_000 };
const PARTS = ['renderer', 'gpu-process', 'utility', 'main'] as const satisfies readonly Part[];

/** The ground of the pages, which is that of the window too. */
const PAPER = GROUNDS.paper;

/** Photographs a screen again and again until it is told to stop; answers which colours its corners had, and how many there were. */
class Photographer {
  readonly #display: CageDisplay;
  readonly #seen = new Set<string>();
  #runs = true;
  #taking: Promise<void>;
  photographs = 0;

  constructor(display: CageDisplay) {
    this.#display = display;
    this.#taking = this.#take();
    // What went wrong is told to who stops it; a test that failed before that closes the display under it.
    this.#taking.catch(() => undefined);
  }

  async stop(): Promise<ReadonlySet<string>> {
    this.#runs = false;
    await this.#taking;
    return this.#seen;
  }

  async #take(): Promise<void> {
    while (this.#runs) {
      for (const colour of await this.#display.corners()) this.#seen.add(colour);
      this.photographs += 1;
      await new Promise((later) => setTimeout(later, 50));
    }
  }
}

describe('a kiosk whose processes are killed', () => {
  let kiosk: KioskProgram | undefined;
  let display: CageDisplay | undefined;
  afterEach(async () => {
    await kiosk?.end();
    await display?.close();
    display = undefined;
  });

  it(
    `is read again after ${String(ROUNDS * 4)} kills: of its page in 3 s, of its main process in 10 s, and shows no desktop meanwhile`,
    { timeout: 60_000 + ROUNDS * 60_000 },
    async () => {
      const shown = await CageDisplay.open();
      display = shown;
      // So many faults within a minute are meant here; that few of them bring the safe page is tried below.
      const running = new KioskProgram({ watchdog: { failures: 50, withinMinutes: 1 } }, shown);
      kiosk = running;
      await expect.poll(() => shown.corners(), { timeout: 10_000 }).toEqual([NO_WINDOW]);
      await running.until(() => running.paintings > 0, 30_000, 'the first page');
      await expect.poll(() => shown.corners(), { timeout: 10_000 }).toEqual([PAPER]);
      const took: Record<'renderer' | 'main', number[]> = { renderer: [], main: [] };
      let photographs = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const turn = new Promise((over) => setTimeout(over, ROUND_MS));
        for (const part of PARTS) {
          const photographer = new Photographer(shown);
          const { paintings } = running;
          running.kill(part);
          if (part === 'renderer' || part === 'main') {
            const back = () => running.paintings > paintings;
            took[part].push(await running.until(back, LIMIT[part], `a page after the ${part} was killed`));
          }
          await running.until(() => running.count('renderer') > 0 && running.count('gpu-process') > 0 && running.count('utility') > 0, 10_000, `${part} again`); // prettier-ignore
          await expect.poll(() => shown.corners(), { timeout: 10_000 }).toEqual([PAPER]);
          const seen = await photographer.stop();
          photographs += photographer.photographs;
          // While the main process is away there is no window: what is seen then is the compositor's black, and nothing else.
          const ours = part === 'main' ? [PAPER, NO_WINDOW] : [PAPER];
          expect([...seen].filter((colour) => !ours.includes(colour)), `seen after the ${part} was killed`).toEqual([]); // prettier-ignore
        }
        await turn;
      }
      expect(running.starts).toBe(1 + ROUNDS);
      const most = (times: readonly number[]) => Math.round(Math.max(...times));
      console.log(
        `longest: page ${String(most(took.renderer))} ms, program ${String(most(took.main))} ms; ${String(photographs)} photographs`,
      );
    },
  );

  it('stands still with the safe page after five faults, without a script and without going on failing', async () => {
    const running = new KioskProgram({ institution: { name: '省图书馆' } });
    kiosk = running;
    await running.until(() => running.paintings > 0, 30_000, 'the first page');
    for (let faults = 1; faults < 5; faults += 1) {
      const { paintings } = running;
      running.kill(faults % 2 === 0 ? 'main' : 'renderer');
      await running.until(() => running.paintings > paintings, 15_000, 'a page again');
    }
    const { paintings } = running;
    running.kill('renderer');
    await running.until(() => running.log.includes('page-gone: safe-page'), 5000, 'the safe page');
    await running.until(() => running.count('renderer') > 0, 5000, 'its process');
    await new Promise((later) => setTimeout(later, 2000));
    // It has no script that could say that it painted, and nothing tries anything for five minutes.
    expect(running.paintings).toBe(paintings);
    running.kill('main');
    await running.until(() => running.log.includes('program-gone: safe-page'), 15_000, 'the safe page after a start');
  });
});
