import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { canonicalText } from '#content/document';
import { reads } from '#content/kiosk';
import type { OpenPage, ReadingPosition } from '../reading/index.ts';
import { wishOfKiosk } from './views.ts';

/** Absent where the host gives its pages no speech. */
const speech = (window as Partial<Pick<Window, 'speechSynthesis'>>).speechSynthesis;

/** What reading aloud needs of the page it is in. */
interface AloudHost extends ReactiveControllerHost, EventTarget {
  readonly page: OpenPage;
}

/** Reads the document aloud, a paragraph at a time from where the visitor is, where the machine has a voice of its own. */
export class ReadAloud implements ReactiveController {
  isReading = false;
  private readonly host: AloudHost;
  private readonly position: ReadingPosition;
  /** Kept until the list changes: Linux' speech-dispatcher has thirteen thousand voices. */
  private found: { readonly language: string; readonly voice: SpeechSynthesisVoice | undefined } | undefined;

  constructor(host: AloudHost, position: ReadingPosition) {
    this.host = host;
    this.position = position;
    host.addController(this);
  }

  hostConnected(): void {
    // The list of voices may come late.
    speech?.addEventListener('voiceschanged', this.redraw);
  }

  hostDisconnected(): void {
    speech?.removeEventListener('voiceschanged', this.redraw);
    if (this.isReading) this.stop();
  }

  get hasVoice(): boolean {
    return this.voice() !== undefined;
  }

  readonly toggle = (): void => {
    if (this.isReading) this.stop();
    else this.start();
  };

  private start(): void {
    this.isReading = true;
    wishOfKiosk(this.host, 'playing-told', true);
    this.read(this.position.offset);
  }

  private stop(): void {
    this.isReading = false;
    speech?.cancel();
    wishOfKiosk(this.host, 'playing-told', false);
    this.host.requestUpdate();
  }

  private read(from: number): void {
    const voice = this.voice();
    const { document } = this.host.page.opened;
    const text = canonicalText(document.blocks);
    if (!this.isReading || voice === undefined || from >= text.length) {
      if (this.isReading) this.stop();
      return;
    }
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    const spoken = new SpeechSynthesisUtterance(text.slice(from, end));
    spoken.voice = voice;
    spoken.lang = voice.lang;
    // A little slower than the usual: in a public room, to people who listen and read along.
    spoken.rate = 0.9;
    spoken.addEventListener('end', () => {
      if (!this.isReading) return;
      this.read(end + 1);
    });
    spoken.addEventListener('error', () => {
      if (this.isReading) this.stop();
    });
    this.position.reveal({ start: from, end });
    speech?.speak(spoken);
    this.host.requestUpdate();
  }

  /** A voice of the machine's own that speaks the document's language: one that asks a server is none. */
  private voice(): SpeechSynthesisVoice | undefined {
    const { language } = this.host.page.opened.document.metadata;
    if (language !== this.found?.language) {
      const voice = speech?.getVoices().find(({ localService, lang }) => localService && reads(lang, language));
      this.found = { language, voice };
    }
    return this.found.voice;
  }

  private readonly redraw = (): void => {
    this.found = undefined;
    this.host.requestUpdate();
  };
}
