import { DEFAULT_SETTINGS, languageOf, type Reader, type Settings } from '#content/contract';
import { useLanguage } from '../i18n/index.ts';
import '../theme/page.css';
import '../theme/tokens.css';
import '../theme/web-awesome.css';
import '../elements/components.ts';
import './shell.ts';
import type { LecternShell } from './shell.ts';

/** The program as a person has it before them: found and used by what it says, its shadow roots known here alone. */
export class Desk {
  readonly shell: LecternShell;

  private constructor(shell: LecternShell) {
    this.shell = shell;
  }

  /** Opens the program on a page. */
  static async open(reader: Reader, page = '#/shelf', settings: Partial<Settings> = {}): Promise<Desk> {
    const all = { ...DEFAULT_SETTINGS, language: 'zh-Hans', theme: 'paper', ...settings } as const;
    history.replaceState(null, '', page);
    await reader.ask('settings.change', all);
    await useLanguage(languageOf(all.language, []));
    const shell = document.createElement('lectern-shell');
    shell.reader = reader;
    shell.settings = all;
    document.body.append(shell);
    const desk = new Desk(shell);
    await desk.until(() => desk.shell.renderRoot.querySelector('main > :defined') !== null);
    await desk.until(() => desk.text().length > 0);
    return desk;
  }

  close(): void {
    this.shell.remove();
    history.replaceState(null, '', '#/shelf');
  }

  /** Every element on the page that matches, in whatever shadow root. */
  all(selector: string, from: ParentNode = this.shell.renderRoot): readonly HTMLElement[] {
    const found = [...from.querySelectorAll<HTMLElement>(selector)];
    const roots = [...from.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    return [...found, ...roots.flatMap((root) => this.all(selector, root))];
  }

  /** The one element that matches and says `text`, once it is there. */
  async find(selector: string, text = ''): Promise<HTMLElement> {
    const match = () => this.all(selector).find((element) => said(element).includes(text));
    await this.until(() => match() !== undefined, `${selector} ${text}`);
    const found = match();
    if (found === undefined) throw new Error(`There is no ${selector} that says ${text}`);
    return found;
  }

  async click(selector: string, text = ''): Promise<void> {
    (await this.find(selector, text)).click();
    await this.settle();
  }

  /** The titles on the shelf, from the top. */
  titles(): readonly string[] {
    return this.all('[role=option]')
      .toSorted((one, other) => Number(one.dataset['row']) - Number(other.dataset['row']))
      .map((row) => said(row.querySelector('.title')));
  }

  async titled(titles: readonly string[]): Promise<void> {
    await this.until(() => JSON.stringify(this.titles()) === JSON.stringify(titles), `titles ${titles.join('、')}`);
  }

  /** All that is to be read on the page. */
  text(): string {
    return this.all('*')
      .flatMap((element) => [...element.childNodes])
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent?.trim())
      .filter((text) => text !== '')
      .join(' ');
  }

  /** Waits for the page to show something; a test that waits in vain fails with what it waited for. */
  async until(shown: () => boolean, what = 'the page'): Promise<void> {
    for (let frame = 0; frame < MOST_FRAMES; frame += 1) {
      if (shown()) return;
      await this.settle();
    }
    throw new Error(`Waited in vain for ${what}. The page says: ${this.text().slice(0, 600)}`);
  }

  async settle(): Promise<void> {
    await this.shell.updateComplete;
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  }
}

/** Ten seconds of frames. */
const MOST_FRAMES = 600;

function said(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
