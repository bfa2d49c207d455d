import { ContextProvider } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { DEFAULT_SETTINGS, languageOf, type Failure, type Reader, type Settings } from '#content/contract';
import { useLanguage } from '../i18n/index.ts';
import { settingsContext } from '../port/index.ts';
import { applySettings, watchSystemTheme } from '../theme/index.ts';

const SIZE_RANGE = { least: 14, most: 40 };

/** What keeping the settings needs of the frame around the pages. */
export interface SettingsHost extends LitElement {
  readonly reader: Reader;
  settings: Settings;
}

/** The person's settings: given to every page, shown by the theme, changed here and followed where others change them. */
export class KeptSettings implements ReactiveController {
  private readonly host: SettingsHost;
  private readonly refused: (failure: Failure) => void;
  private readonly given: ContextProvider<typeof settingsContext>;
  private readonly endings: (() => void)[] = [];

  /** @param refused Told why a change was not taken. */
  constructor(host: SettingsHost, refused: (failure: Failure) => void) {
    this.host = host;
    this.refused = refused;
    this.given = new ContextProvider(host, { context: settingsContext, initialValue: DEFAULT_SETTINGS });
    host.addController(this);
  }

  hostConnected(): void {
    this.endings.push(
      watchSystemTheme(() => {
        applySettings(this.host.settings);
      }),
      this.host.reader.listen('settings.changed', ({ names }) => {
        // Every step from page to page is remembered in the settings, and changes nothing that is seen.
        if (names.some((name) => name !== 'lastPage')) void this.read();
      }),
    );
  }

  hostDisconnected(): void {
    for (const end of this.endings.splice(0)) end();
  }

  /** Shows the settings of the host, before its pages are drawn with them. */
  show(): void {
    this.given.setValue(this.host.settings);
    applySettings(this.host.settings);
  }

  async change(change: Partial<Settings>): Promise<void> {
    const reply = await this.host.reader.ask('settings.change', change);
    if (reply.ok) await this.use(reply.value);
    else this.refused(reply.failure);
  }

  /** Changes the text's size by so many pixels; to the usual size where none are given. */
  resize(by = DEFAULT_SETTINGS.textSize - this.host.settings.textSize): void {
    const textSize = Math.min(SIZE_RANGE.most, Math.max(SIZE_RANGE.least, this.host.settings.textSize + by));
    void this.change({ textSize });
  }

  private async read(): Promise<void> {
    const reply = await this.host.reader.ask('settings.read', null);
    if (reply.ok) await this.use(reply.value);
  }

  /** Two things tell of a change, its answer and its event; what is as it was is not drawn anew. */
  private async use(settings: Settings): Promise<void> {
    if (JSON.stringify(settings) === JSON.stringify(this.host.settings)) return;
    await useLanguage(languageOf(settings.language, navigator.languages));
    this.host.settings = settings;
  }
}
