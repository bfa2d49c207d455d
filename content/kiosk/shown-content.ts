import type { KnownPack, UpdateReport } from './update.ts';

/*
 * Which content a kiosk shows. Every version lies in a library folder of its own, and one small file, replaced whole,
 * says which of them counts: a power cut at any moment leaves the old or the new, and the one before is kept to go back to.
 */

/** A version of the content. The content a kiosk was set up with has no folder of its own and no pack. */
export interface ContentVersion {
  /** Name of the library's folder; null for the library the program was started with. */
  readonly folder: string | null;
  readonly pack?: { readonly id: string; readonly title: string; readonly version: number };
}

/** What a pack changes on the shelf: titles. */
export interface ContentChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

export interface ShownContent {
  readonly installed: ContentVersion;
  readonly previous?: ContentVersion;
  /** Checked and waiting; `approved` when it may be switched to without another word of staff. */
  readonly staged?: ContentVersion & { readonly changes: ContentChanges; readonly approved: boolean };
  /** What staff did not want: a folder that still holds it does not bring it again. */
  readonly declined?: NonNullable<ContentVersion['pack']>;
}

export const AS_SET_UP: ShownContent = { installed: { folder: null } };

/** A pack was checked and lies in a folder. From a watched folder it is approved, from a stick staff have to say so. */
export function withStaged(content: ShownContent, staged: NonNullable<ShownContent['staged']>): ShownContent {
  return { ...content, staged };
}

export function approved(content: ShownContent): ShownContent {
  return content.staged === undefined ? content : { ...content, staged: { ...content.staged, approved: true } };
}

export function dismissed({ staged, ...content }: ShownContent): ShownContent {
  return staged?.pack === undefined ? content : { ...content, declined: staged.pack };
}

/**
 * What a pack that is offered has to be newer than. A version that staff went back from, or did not want, does not come
 * again out of a folder by itself; what they did not want may come on a stick, which somebody brings on purpose.
 */
export function knownPack(
  { installed, previous, staged, declined }: ShownContent,
  from: 'folder' | 'stick',
): KnownPack | undefined {
  const here = [installed, previous, staged].flatMap((version) => version?.pack ?? []);
  const all = [...here, ...(from === 'folder' ? [declined ?? []].flat() : [])];
  const [first] = all;
  if (first === undefined) return undefined;
  const versions = (packs: typeof all): number[] => packs.filter(({ id }) => id === first.id).map((one) => one.version);
  return { id: first.id, version: Math.max(...versions(all)), here: versions(here) };
}

/** What waits is shown from now on, and what was shown is kept. */
export function switched(content: ShownContent): ShownContent {
  if (content.staged === undefined) return content;
  const { folder, pack } = content.staged;
  return { installed: { folder, ...(pack === undefined ? {} : { pack }) }, previous: content.installed };
}

/**
 * The version before is shown again, and the newer one kept in its place: going back can be gone back on. What waits
 * goes on waiting, for a word of staff: it is not to undo at once what they have just done.
 */
export function rolledBack(content: ShownContent): ShownContent {
  const { installed, previous, staged } = content;
  if (previous === undefined) return content;
  const waiting = staged === undefined ? {} : { staged: { ...staged, approved: false } };
  return { ...content, installed: previous, previous: installed, ...waiting };
}

/** The folders that are still wanted; every other one is left over. */
export function foldersOf({ installed, previous, staged }: ShownContent): ReadonlySet<string> {
  return new Set([installed, previous, staged].flatMap((version) => version?.folder ?? []));
}

/**
 * The documents of two versions compared. A document whose revision differs has changed; so has one that came from
 * another file and has another id, but the title of one that is gone: to whoever reads the list it is the same one.
 */
export function changesBetween(
  shown: readonly { readonly id: string; readonly revision: string; readonly title: string }[],
  offered: readonly { readonly id: string; readonly revision: string; readonly title: string }[],
): ContentChanges {
  const before = new Map(shown.map((document) => [document.id, document.revision]));
  const after = new Set(offered.map(({ id }) => id));
  const gone = new Set(shown.filter(({ id }) => !after.has(id)).map(({ title }) => title));
  const come = offered.filter(({ id }) => !before.has(id)).map(({ title }) => title);
  const revised = offered.filter(({ id, revision }) => (before.get(id) ?? revision) !== revision);
  return {
    added: come.filter((title) => !gone.has(title)),
    removed: [...gone].filter((title) => !come.includes(title)),
    changed: [...revised.map(({ title }) => title), ...come.filter((title) => gone.has(title))],
  };
}

/** What staff are shown of it. */
export function reportOf({ installed, previous, staged }: ShownContent): UpdateReport {
  return {
    ...(installed.pack === undefined ? {} : { installed: named(installed.pack) }),
    ...(staged?.pack === undefined
      ? {}
      : { staged: { ...named(staged.pack), ...staged.changes, approved: staged.approved } }),
    ...(previous === undefined ? {} : { previous: named(previous.pack ?? { title: '', version: 0 }) }),
  };
}

function named({ title, version }: { readonly title: string; readonly version: number }) {
  return { title, version };
}
