import { basename } from 'node:path';
import { failed, type Result } from '#content/base';
import { explain, SENTENCES, type Failure, type KioskReport } from '#content/contract';
import {
  approved,
  dismissed,
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
import type { Offer, StagedPack } from '../workers/index.ts';
import type { ContentFolder } from './content-folder.ts';
import { writeWhole } from './export-statistics.ts';
import { packsIn, type PackFile } from './sticks.ts';

/** The folder and the sticks are looked at this often. */
const LOOK_EVERY_MS = 5000;

export interface UpdatePorts {
  readonly section: Configuration['update'];
  readonly folder: ContentFolder;
  readonly log: Log;
  /** Local date. */
  readonly today: () => string;
  /** The folders of the sticks that are plugged in. */
  readonly sticks: () => Promise<readonly string[]>;
  /** What is on the shelf now. */
  readonly shown: () => Promise<Offer['shown']>;
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
  /** Files that were looked into: each once, until it is another. */
  readonly #seen = new Set<string>();
  /** Turns in which content is staged, switched and taken back, one after another. */
  #turn: Promise<unknown> = Promise.resolve();
  #refused: { readonly file: string; readonly reason: string } | undefined;
  #notices: Failure[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(ports: UpdatePorts) {
    this.#ports = ports;
  }

  get report(): KioskReport['update'] {
    return reportOf(this.#content, this.#refused);
  }

  /** What staff should know of the folder and the sticks. */
  get notices(): readonly Failure[] {
    return this.#notices;
  }

  /** Looks for packs from now on. @param staged Told when one waits. */
  async begin(staged: () => void): Promise<void> {
    const { section } = this.#ports;
    if (!section.stick && section.folder === null) return;
    const look = async (): Promise<void> => {
      await this.look();
      if (this.#content.staged !== undefined) staged();
      this.#timer = setTimeout(() => void look(), LOOK_EVERY_MS);
    };
    await look();
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  /** Looks once at the folder and the sticks, and stages what is new. */
  look(): Promise<void> {
    return this.#next(async () => {
      const { section, sticks } = this.#ports;
      const notices: Failure[] = [];
      if (section.folder !== null) {
        const found = await packsIn(section.folder);
        if (found === undefined) notices.push({ code: 'update-folder-missing', folder: section.folder });
        for (const pack of found ?? []) await this.#take(pack, 'folder');
      }
      for (const stick of section.stick ? await sticks() : []) {
        const found = await packsIn(stick);
        if (found === undefined) notices.push({ code: 'stick-unreadable', folder: stick });
        for (const pack of found ?? []) await this.#take(pack, 'stick');
      }
      this.#notices = notices;
    });
  }

  /** The folder of a stick that is plugged in. */
  async stick(): Promise<string | undefined> {
    return (await this.#ports.sticks())[0];
  }

  /** Switches to what waits, if its time has come; answers whether it was. */
  switchIfDue(nobodyIsThere: boolean, now: LocalTime): Promise<boolean> {
    const isDue = (): boolean =>
      this.#content.staged?.approved === true && switchesNow(this.#ports.section, nobodyIsThere, now);
    return isDue()
      ? this.#next(async () => isDue() && (await this.#show(switched(this.#content))).ok)
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
      this.#content.previous === undefined ? failed({ code: 'nothing-before' }) : this.#show(rolledBack(this.#content)),
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

  async #show(content: ShownContent): Promise<Result<null, Failure>> {
    const kept = await this.#ports.folder.keep(content);
    if (kept.ok) await this.#ports.reopen();
    return kept;
  }

  async #take({ file, seen }: PackFile, from: 'folder' | 'stick'): Promise<void> {
    const { section, folder, log, today, shown, stage } = this.#ports;
    // By the day: one that is valid from tomorrow on is looked into again tomorrow.
    const tried = `${seen} ${today()}`;
    if (this.#seen.has(tried)) return;
    const { staged, installed } = this.#content;
    const newest = staged?.pack ?? installed.pack;
    const name = await folder.fresh();
    const outcome = await stage({
      file,
      folder: folder.pathOf(name),
      section,
      today: today(),
      shown: await shown(),
      ...(newest === undefined ? {} : { installed: newest }),
    });
    if (outcome.ok) {
      const { pack, changes } = outcome.value;
      const kept = await folder.keep(
        withStaged(this.#content, { folder: name, pack, changes, approved: from === 'folder' }),
      );
      if (!kept.ok) return;
      this.#refused = undefined;
    } else await this.#refuse(file, outcome.failure, from);
    this.#seen.add(tried);
    log.write(`update: ${outcome.ok ? 'staged' : outcome.failure.code}`);
  }

  /** Tells staff why, on the screen and beside the pack; one that is shown already needs no word. */
  async #refuse(file: string, failure: Failure, from: 'folder' | 'stick'): Promise<void> {
    if (failure.code === 'update-not-newer' && from === 'folder') return;
    const reasons = [SENTENCES['zh-Hans'], SENTENCES.en].map((language) => {
      const { what, remedy } = explain(failure, language);
      return `${what} ${remedy}`;
    });
    this.#refused = { file: basename(file), reason: reasons.join('\n') };
    if (from === 'folder') return; // what fills the folder carries nothing back
    await writeWhole(`${file}.refused.txt`, `${reasons.join('\n')}\n`).catch(() => undefined); // a stick may be read-only
  }

  #next<Value>(act: () => Promise<Value>): Promise<Value> {
    const done = this.#turn.then(act);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}
