import { basename, dirname } from 'node:path';
import { failed, succeeded, type Result } from '#content/base';
import { explain, SENTENCES, type Failure, type KioskNotice, type KioskReport } from '#content/contract';
import {
  approved,
  dismissed,
  knownPack,
  reportOf,
  rolledBack,
  switched,
  switchesNow,
  withStaged,
  type Configuration,
  type LocalTime,
  type ShownContent,
} from '#content/kiosk';
import type { Log } from '../platform/log.ts';
import { writeWhole } from '../platform/write-whole.ts';
import type { Offer, StagedPack } from '../workers/index.ts';
import type { ContentFolder } from './content-folder.ts';
import { LookedInto } from './looked-into.ts';
import { packsIn, stickFault, type PackFile } from './sticks.ts';

/** The folder and the sticks are looked at this often. */
const LOOK_EVERY_MS = 5000;

type From = 'folder' | 'stick';

export interface UpdatePorts {
  readonly section: Configuration['update'];
  readonly folder: ContentFolder;
  readonly log: Pick<Log, 'write'>;
  /** Local date. */
  readonly today: () => string;
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
  /** The folders of the sticks that are plugged in. */
  readonly sticks: () => Promise<readonly string[]>;
  /** What is on the shelf now; undefined where the library that should be there cannot be opened. */
  readonly shown: () => Promise<Offer['shown'] | undefined>;
  /** Checks a pack and makes a library of it, in a process of its own. */
  readonly stage: (offer: Offer) => Promise<Result<StagedPack, Failure>>;
  /** Opens the library that is now in its place. */
  readonly reopen: () => Promise<void>;
}

/**
 * New content for a kiosk, from a folder that something else fills or from a stick: checked, staged beside what is shown,
 * and switched to while nobody is there. What comes on a stick waits for a word of staff.
 */
export class Updates {
  readonly #ports: UpdatePorts;
  readonly #looked: LookedInto;
  /** Turns in which content is staged, switched and taken back, one after another. */
  #turn: Promise<unknown> = Promise.resolve();
  #notices: readonly KioskNotice[] = [];
  /** Sticks on which a reason could not be written. */
  readonly #unwritten = new Map<string, KioskNotice>();
  #timer: NodeJS.Timeout | undefined;
  #isOver = false;

  constructor(ports: UpdatePorts) {
    this.#ports = ports;
    this.#looked = new LookedInto(ports.now);
  }

  get report(): KioskReport['update'] {
    return { ...reportOf(this.#content), refused: this.#looked.refused };
  }

  /** What staff should know of the content, the folder and the sticks. */
  get notices(): readonly KioskNotice[] {
    const { fault } = this.#ports.folder;
    return [...(fault === undefined ? [] : [fault]), ...this.#notices, ...this.#unwritten.values()];
  }

  /** Looks for packs from now on. @param staged Told when one waits. */
  async begin(staged: () => void): Promise<void> {
    const { section } = this.#ports;
    if (!section.stick && section.folder === null) return;
    const look = async (): Promise<void> => {
      await this.look();
      if (this.#isOver) return;
      if (this.#content.staged !== undefined) staged();
      this.#timer = setTimeout(() => void look(), LOOK_EVERY_MS);
    };
    await look();
  }

  end(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
  }

  /** Looks once at the folder and the sticks, and stages what is new. */
  look(): Promise<void> {
    return this.#next(async () => {
      const { section, sticks } = this.#ports;
      const notices: KioskNotice[] = [];
      const packs: (PackFile & { readonly from: From })[] = [];
      const find = async (folder: string, from: From, missing: KioskNotice): Promise<void> => {
        const found = await packsIn(folder);
        if (found === undefined) notices.push(missing);
        else packs.push(...found.map((pack) => ({ ...pack, from })));
      };
      const { folder } = section;
      if (folder !== null) await find(folder, 'folder', { code: 'update-folder-missing', folder });
      const plugged = section.stick ? await sticks() : [];
      for (const stick of plugged) await find(stick, 'stick', { code: 'stick-unreadable', folder: stick });
      this.#notices = notices;
      for (const stick of this.#unwritten.keys()) if (!plugged.includes(stick)) this.#unwritten.delete(stick);
      this.#looked.keepOnly(packs.map(({ seen }) => seen));
      for (const pack of packs) await this.#take(pack, pack.from);
    });
  }

  /** The folder of a stick that is plugged in. */
  async stick(): Promise<string | undefined> {
    return (await this.#ports.sticks())[0];
  }

  /**
   * Switches to what waits, if its time has come; answers whether it was.
   * @param nobodyIsThere Asked at the very moment: what was being staged meanwhile may have taken minutes.
   */
  switchIfDue(nobodyIsThere: () => boolean, now: () => LocalTime): Promise<boolean> {
    const isDue = (): boolean =>
      this.#content.staged?.approved === true && switchesNow(this.#ports.section, nobodyIsThere(), now());
    return isDue()
      ? this.#next(async () => isDue() && (await this.#show(switched(this.#content), dismissed(this.#content))).ok)
      : Promise.resolve(false);
  }

  /** Staff want what waits to be shown. */
  approve(): Promise<Result<null, Failure>> {
    return this.#change(approved);
  }

  dismiss(): Promise<Result<null, Failure>> {
    return this.#change(dismissed);
  }

  /** The version before is shown again, at once: staff stand before the screen. */
  rollBack(): Promise<Result<null, Failure>> {
    return this.#next(async () =>
      this.#content.previous === undefined
        ? failed({ code: 'nothing-before' })
        : this.#show(rolledBack(this.#content), this.#content),
    );
  }

  get #content(): ShownContent {
    return this.#ports.folder.content;
  }

  #change(change: (content: ShownContent) => ShownContent): Promise<Result<null, Failure>> {
    return this.#next(async () =>
      this.#content.staged === undefined
        ? failed({ code: 'nothing-staged' })
        : this.#ports.folder.keep(change(this.#content)),
    );
  }

  /** Shows other content. @param otherwise What is shown where its library does not open after all. */
  async #show(content: ShownContent, otherwise: ShownContent): Promise<Result<null, Failure>> {
    const { folder, reopen, shown, log } = this.#ports;
    const kept = await folder.keep(content);
    if (!kept.ok) return kept;
    await reopen();
    if ((await shown()) !== undefined) return succeeded(null);
    const { title, version } = content.installed.pack ?? { title: '', version: 0 };
    log.write('update: not opened');
    const back = await folder.keep(otherwise);
    await reopen();
    return back.ok ? failed({ code: 'content-missing', title, version }) : back;
  }

  async #take({ file, seen }: PackFile, from: From): Promise<void> {
    const { section, folder, log, today, shown, stage } = this.#ports;
    // By the day: one that is valid from tomorrow on is looked into again tomorrow.
    const day = today();
    if (!this.#looked.isDue(seen, day)) return;
    const name = await folder.fresh();
    const outcome = await stage({
      file,
      folder: folder.pathOf(name),
      section,
      today: day,
      shown: (await shown()) ?? [],
      known: knownPack(this.#content, from),
    });
    const kept = outcome.ok
      ? await folder.keep(withStaged(this.#content, { folder: name, ...outcome.value, approved: from === 'folder' }))
      : outcome;
    log.write(`update: ${kept.ok ? 'staged' : kept.failure.code}`);
    if (kept.ok) {
      this.#looked.took(seen, day);
      return;
    }
    // What was half made does not fill the disk until the next one comes.
    await folder.sweep();
    const isNews = this.#looked.refuse({ seen, day, file: basename(file), failure: kept.failure });
    if (from === 'stick' && isNews && kept.failure.code !== 'update-here-already') await this.#tell(file, kept.failure);
  }

  /** Writes beside a pack on a stick why it was not taken; what fills a folder carries nothing back. */
  async #tell(file: string, failure: Failure): Promise<void> {
    const reasons = [SENTENCES['zh-Hans'], SENTENCES.en].map((language) => {
      const { what, remedy } = explain(failure, language);
      return `${what} ${remedy}\n`;
    });
    const stick = dirname(file);
    const written = await writeWhole(`${file}.refused.txt`, reasons.join(''));
    if (written.ok) this.#unwritten.delete(stick);
    else this.#unwritten.set(stick, stickFault(written.failure, stick));
  }

  #next<Value>(act: () => Promise<Value>): Promise<Value> {
    const done = this.#turn.then(act);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}
