import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import type { Candidate, PinyinDictionary } from '#content/kiosk/typing';
import { language } from '../i18n/index.ts';
import { readerContext } from '../port/index.ts';

/** Candidates that fit one line of the largest screen, and some lines where it is opened. */
const MOST = 40;
/** Titles of the collection that candidates are ranked by, read in parts. */
const MOST_TITLES = 2000;
const PART = 500;

const NAMELESS = { institution: { name: '' }, home: { title: '' } };

/**
 * The candidates of the letters that were typed: by their frequency, and first those the collection's titles have. They are in
 * the characters of the interface; what is found is the same in either.
 */
export class Candidates implements ReactiveController {
  private readonly host: LitElement;
  private readonly changed: () => void;
  private readonly reader: ContextConsumer<typeof readerContext, LitElement>;
  private dictionary: PinyinDictionary | undefined;
  private write = (text: string): string => text;

  /** @param changed Told when other words may come first for the letters there are: the dictionary came, or the titles. */
  constructor(host: LitElement, changed: () => void) {
    this.host = host;
    this.changed = changed;
    this.reader = new ContextConsumer(host, { context: readerContext });
    host.addController(this);
  }

  hostConnected(): void {
    void this.load();
  }

  /** The best first; none until the dictionary has come. */
  of(letters: string, fuzzy: boolean): readonly Candidate[] {
    const found = letters === '' ? [] : (this.dictionary?.candidates(letters, { most: MOST, fuzzy }) ?? []);
    return found.map((candidate) => ({ ...candidate, text: this.write(candidate.text) }));
  }

  private async load(): Promise<void> {
    const { PinyinDictionary, WORDS } = await import('#content/kiosk/typing');
    if (language() === 'zh-Hant') {
      const { inScript } = await import('#content/text/script');
      this.write = (text) => inScript(text, 'zh-Hant');
    }
    this.dictionary = new PinyinDictionary(WORDS);
    this.tell();
    this.dictionary.prefer([...(await this.names()), ...(await this.titles())]);
    this.tell();
  }

  private tell(): void {
    this.changed();
    this.host.requestUpdate();
  }

  /** What the institution and its subjects are called. */
  private async names(): Promise<readonly string[]> {
    const state = await this.reader.value?.ask('kiosk.state', null);
    const overview = await this.reader.value?.ask('shelf.overview', null);
    const { institution, home } = state?.ok === true ? state.value.configuration : NAMELESS;
    const collections = overview?.ok === true ? overview.value.collections : [];
    return [institution.name, home.title, ...collections.map(({ name }) => name)];
  }

  private async titles(): Promise<readonly string[]> {
    const titles: string[] = [];
    for (let offset = 0; offset < MOST_TITLES; offset += PART) {
      const page = await this.reader.value?.ask('shelf.page', { sort: 'added', descending: true, offset, limit: PART });
      if (page?.ok !== true) break;
      titles.push(...page.value.rows.map(({ title }) => title));
      if (page.value.rows.length < PART) break;
    }
    return titles;
  }
}
