import { homeOrder, playlist, pullQuotes, type AttractDocument, type Configuration } from '#content/kiosk';
import type { DocumentSummary } from '#content/library';
import type { KioskHome } from './kiosk-requests.ts';
import type { Reader } from './reader.ts';

/** How the library is asked: by a host's own process, or in the page. */
type Ask = Reader['ask'];

/** So many documents are read for the loop where the configuration names none. */
const LOOP_DOCUMENTS = 24;
/** So many of the newest documents stand on the home page of an institution that chose none: one large, the others as cards. */
const MOST_NEWEST = 7;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** What the home page and the loop are made of, from the library as it is now. */
export async function homePage(ask: Ask, rules: Configuration, today: string): Promise<KioskHome> {
  const chosenIds = homeOrder(rules.home, today);
  const chosen = await summaries(ask, chosenIds);
  const wanted = rules.attract.items.length > 0 ? rules.attract.items.map(({ document }) => document) : chosenIds;
  const newest = wanted.length > 0 ? [] : await newestDocuments(ask);
  const shown = wanted.length > 0 ? await summaries(ask, wanted) : newest;
  const documents = (await Promise.all(shown.map((summary) => attractDocument(ask, summary)))).flat();
  return {
    loop: playlist(rules.attract, documents),
    chosen: chosen.length > 0 ? chosen : newest.slice(0, MOST_NEWEST),
    subjects: await subjects(ask, rules),
    letters: await letters(ask),
  };
}

async function subjects(ask: Ask, { home }: Configuration): Promise<KioskHome['subjects']> {
  const overview = await ask('shelf.overview', null);
  if (!overview.ok) return [];
  const all = overview.value.collections.filter(({ documents }) => documents > 0);
  const ordered =
    home.collections.length === 0
      ? all
      : home.collections.flatMap((wanted) => all.filter(({ name }) => name === wanted));
  return ordered.map(({ id, name, documents }) => ({ collection: id, name, documents }));
}

async function letters(ask: Ask): Promise<KioskHome['letters']> {
  const counts = await Promise.all(
    [...LETTERS].map(async (initial) => {
      const page = await ask('shelf.page', {
        initial,
        sort: 'title',
        descending: false,
        offset: 0,
        limit: 1,
      });
      return { letter: initial, documents: page.ok ? page.value.total : 0 };
    }),
  );
  return counts.filter(({ documents }) => documents > 0);
}

async function newestDocuments(ask: Ask): Promise<readonly DocumentSummary[]> {
  const page = await ask('shelf.page', {
    sort: 'added',
    descending: true,
    offset: 0,
    limit: LOOP_DOCUMENTS,
  });
  return page.ok ? page.value.rows : [];
}

/** The documents of these ids that are on the shelf, in the same order. */
async function summaries(ask: Ask, ids: readonly string[]): Promise<readonly DocumentSummary[]> {
  if (ids.length === 0) return [];
  const page = await ask('shelf.page', { ids, sort: 'added', descending: true, offset: 0, limit: 500 });
  const found = new Map(page.ok ? page.value.rows.map((row) => [row.id, row]) : []);
  return ids.flatMap((id) => found.get(id) ?? []);
}

async function attractDocument(ask: Ask, summary: DocumentSummary): Promise<AttractDocument[]> {
  const opened = await ask('document.open', { id: summary.id, look: true });
  if (!opened.ok) return [];
  const { document } = opened.value;
  const images = document.assets.filter(({ mediaType }) => mediaType.startsWith('image/'));
  return [
    {
      id: summary.id,
      title: summary.title,
      credit: summary.creators[0]?.name ?? summary.source ?? summary.publisher ?? '',
      quotes: pullQuotes(document.blocks),
      images: images.map(({ digest }) => digest),
    },
  ];
}
