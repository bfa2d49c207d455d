import { languageOf, type KioskReport, type Reader } from '#content/contract';
import { useLanguage } from '../i18n/index.ts';
import { inMemoryKiosk, type InMemoryKiosk, type KioskWishes } from '../port/in-memory-kiosk.ts';
import '../theme/kiosk.css';
import './kiosk.ts';
import type { LecternKiosk } from './kiosk.ts';
import { smallLibrary } from './small-library.testing.ts';

/** Ten seconds of frames. */
const MOST_FRAMES = 600;

/** A kiosk as a visitor stands before it: found and touched by what it says, its shadow roots known here alone. */
export class KioskScreen {
  readonly kiosk: LecternKiosk;
  readonly host: InMemoryKiosk;

  private constructor(kiosk: LecternKiosk, host: InMemoryKiosk) {
    this.kiosk = kiosk;
    this.host = host;
  }

  static async open(reader: Reader, wishes: KioskWishes = {}, told: Partial<KioskReport> = {}): Promise<KioskScreen> {
    const host = inMemoryKiosk(reader, wishes, told);
    const [state, settings] = [await host.ask('kiosk.state', null), await host.ask('settings.read', null)];
    if (!state.ok || !settings.ok) throw new Error('The kiosk in the tab has no state');
    await useLanguage(languageOf(settings.value.language, []));
    const kiosk = document.createElement('lectern-kiosk');
    kiosk.reader = host;
    kiosk.kiosk = state.value;
    kiosk.settings = settings.value;
    document.body.append(kiosk);
    const screen = new KioskScreen(kiosk, host);
    await screen.until(() => screen.text().length > 0, 'the first page');
    return screen;
  }

  /** The page a visitor first sees of the small library, past the loop. */
  static async pastTheLoop(wishes: KioskWishes = {}): Promise<KioskScreen> {
    const screen = await KioskScreen.open(await smallLibrary(), wishes);
    await screen.touch('.whole');
    await screen.find('.subject', '学习文件');
    return screen;
  }

  close(): void {
    this.kiosk.remove();
  }

  /** Every element that matches, in whatever shadow root. */
  all(selector: string, from: ParentNode = this.kiosk.renderRoot): readonly HTMLElement[] {
    const found = [...from.querySelectorAll<HTMLElement>(selector)];
    const roots = [...from.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    return [...found, ...roots.flatMap((root) => this.all(selector, root))];
  }

  /** The one element that matches and says `text`, once it is there. */
  async find(selector: string, text = ''): Promise<HTMLElement> {
    const match = (): HTMLElement | undefined =>
      this.all(selector).find(
        (element) =>
          (element.getAttribute('aria-label') ?? said(element)).includes(text) || said(element).includes(text),
      );
    await this.until(() => match() !== undefined, `${selector} ${text}`);
    const found = match();
    if (found === undefined) throw new Error(`There is no ${selector} that says ${text}`);
    return found;
  }

  /** Touches as a finger does: down, up, and the click the browser makes of both. */
  async touch(selector: string, text = ''): Promise<void> {
    const element = await this.find(selector, text);
    element.scrollIntoView({ block: 'center' });
    press(element);
    await this.settle();
  }

  /** Types on the page's own keyboard. */
  async type(letters: string): Promise<void> {
    for (const letter of letters) {
      const key = await this.until(() => this.all('.key').find((one) => said(one) === letter), `the key ${letter}`);
      press(key);
    }
    await this.settle();
  }

  /** All that is to be read on the page. */
  text(): string {
    return this.all('*')
      .filter((element) => element.localName !== 'style')
      .flatMap((element) => [...element.childNodes])
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent?.trim())
      .filter((text) => text !== '')
      .join(' ');
  }

  /** Waits for the page to show something; a test that waits in vain fails with what it waited for. */
  async until<Shown>(shown: () => Shown | false | undefined, what: string): Promise<Shown> {
    for (let frame = 0; frame < MOST_FRAMES; frame += 1) {
      const found = shown();
      if (found !== false && found !== undefined) return found;
      await this.settle();
    }
    throw new Error(`Waited in vain for ${what}. The page says: ${this.text().slice(0, 600)}`);
  }

  async settle(): Promise<void> {
    await this.kiosk.updateComplete;
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  }
}

/** What a touch of an element comes to, at its middle. */
export function press(element: HTMLElement, pointer: PointerEventInit = {}): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  const at = {
    bubbles: true,
    composed: true,
    cancelable: true,
    pointerId: 1,
    isPrimary: true,
    pointerType: 'touch',
    clientX: left + width / 2,
    clientY: top + height / 2,
    ...pointer,
  };
  element.dispatchEvent(new PointerEvent('pointerdown', at));
  element.dispatchEvent(new PointerEvent('pointerup', at));
  element.dispatchEvent(new PointerEvent('click', { ...at, detail: 1 }));
}

function said(element: Element): string {
  return element.textContent.replace(/\s+/gu, ' ').trim();
}
