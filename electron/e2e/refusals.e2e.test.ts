import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LecternWindow } from './lectern-window.ts';

/** Addresses of every kind that could lead out of the window (R3): thirty schemes. */
const ADDRESSES = [
  'https://example.com/',
  'http://127.0.0.1:9/',
  'ws://127.0.0.1:9/',
  'wss://example.com/',
  'ftp://example.com/a',
  'file:///etc/passwd',
  'data:text/html,<script>__ran()</script>',
  'javascript:__ran()',
  'vbscript:__ran()',
  'about:blank',
  'blob:https://example.com/1',
  'filesystem:https://example.com/temporary/a',
  'view-source:https://example.com/',
  'chrome://gpu/',
  'chrome-extension://abcdefghijklmnopabcdefghijklmnop/a.html',
  'devtools://devtools/bundled/inspector.html',
  'mailto:a@example.com',
  'tel:+8610',
  'sms:+8610',
  'magnet:?xt=urn:btih:0',
  'ms-settings:privacy',
  'search-ms:query=a',
  'smb://example.com/a',
  'ssh://example.com/',
  'vscode://file/etc/passwd',
  'steam://run/1',
  'intent://example.com/#Intent;end',
  'app://lectern.example/index.html',
  'app://lectern/assets/0000',
  'lectern://open/1',
];

/** The ways a page can ask for an address, each run in the page. */
const TRIGGERS: Readonly<Record<string, (address: string) => unknown>> = {
  'location.href': (address) => (location.href = address),
  'location.replace': (address) => {
    location.replace(address);
  },
  'window.open': (address) => open(address) === null,
  'window.open in place': (address) => open(address, '_self'),
  'a link': (address) => {
    const link = document.createElement('a');
    link.href = address;
    document.body.append(link);
    link.click();
    link.remove();
  },
  'a link to a new window': (address) => {
    const link = document.createElement('a');
    link.href = address;
    link.target = '_blank';
    document.body.append(link);
    link.click();
    link.remove();
  },
  'a link to a download': (address) => {
    const link = document.createElement('a');
    link.href = address;
    link.download = 'a';
    document.body.append(link);
    link.click();
    link.remove();
  },
  'a form': (address) => {
    const form = document.createElement('form');
    form.action = address;
    form.method = 'post';
    document.body.append(form);
    form.submit();
    form.remove();
  },
  'a frame': (address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
    setTimeout(() => {
      frame.remove();
    }, 20);
  },
  'an object': (address) => {
    const object = document.createElement('object');
    object.data = address;
    document.body.append(object);
    setTimeout(() => {
      object.remove();
    }, 20);
  },
  'a refresh': (address) => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = `0; url=${address}`;
    document.head.append(meta);
    setTimeout(() => {
      meta.remove();
    }, 20);
  },
  'a request': async (address) => {
    const answer = await fetch(address);
    // Text that the asker already holds comes from nowhere.
    if (answer.status !== 404 && !address.startsWith('data:'))
      throw new Error(`${address} answered ${String(answer.status)}`);
  },
};

/** Without the content policy too: then the host's own refusals stand alone. */
describe.each([
  ['with the content policy', []],
  ['without it', ['--without-policy']],
])('content of the window, %s (R3),', (_, args) => {
  let lectern: LecternWindow;
  beforeAll(async () => {
    lectern = await LecternWindow.open({ args });
    await lectern.app.evaluate(({ app, shell }) => {
      const seen = globalThis as unknown as Seen;
      seen.outside = [];
      app.on('browser-window-created', () => seen.outside.push('window'));
      for (const name of ['openExternal', 'openPath'] as const) {
        (shell as unknown as Record<string, () => Promise<string>>)[name] = () => {
          seen.outside.push(name);
          return Promise.resolve('');
        };
      }
    });
  });
  afterAll(() => lectern.close());
  let ran = 0;
  beforeAll(async () => {
    await lectern.page.exposeFunction('__ran', () => {
      ran += 1;
    });
  });

  it.each(Object.keys(TRIGGERS))('gets to none of thirty addresses by %s', async (name) => {
    const trigger = TRIGGERS[name];
    if (trigger === undefined) throw new Error(`no trigger ${name}`);
    for (const address of ADDRESSES) {
      // A script of our own page may run scripts where no policy forbids it; content has none (see the hostile documents).
      if (args.length > 0 && address.startsWith('javascript:')) continue;
      await lectern.page.evaluate(trigger, address).catch(onlyRefused);
      await lectern.home();
    }
    await settled(lectern);
    expect(lectern.app.windows()).toHaveLength(1);
    expect(await lectern.app.evaluate(() => (globalThis as unknown as Seen).outside)).toEqual([]);
    expect(ran).toBe(0);
    expect(lectern.page.url()).toMatch(/^app:\/\/lectern\/index\.html/u);
    expect(lectern.page.frames()).toHaveLength(1);
  });

  it('is granted no permission, and opens no dialog, device or worker of another origin', async () => {
    const outcomes = await lectern.page.evaluate(async () => {
      const tried: Record<string, () => Promise<unknown>> = {
        geolocation: () =>
          new Promise((granted, refused) => {
            navigator.geolocation.getCurrentPosition(granted, refused);
          }),
        camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
        screen: () => navigator.mediaDevices.getDisplayMedia(),
        notifications: async () => {
          if ((await Notification.requestPermission()) !== 'granted') throw new Error('refused');
        },
        clipboard: () => navigator.clipboard.readText(),
        midi: () => navigator.requestMIDIAccess(),
        persistent: async () => {
          if (!(await navigator.storage.persist())) throw new Error('refused');
        },
        serviceWorker: () => navigator.serviceWorker.register('https://example.com/worker.js'),
      };
      const granted: string[] = [];
      for (const [name, trial] of Object.entries(tried)) {
        await trial().then(
          () => granted.push(name),
          () => undefined,
        );
      }
      return granted;
    });
    expect(outcomes).toEqual([]);
  });
});

/** Everything that was on its way has come or been refused: a round through the page, the network service and back. */
async function settled(lectern: LecternWindow): Promise<void> {
  await lectern.page.evaluate(async () => {
    await fetch('/index.html');
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
  await lectern.home();
}

/** What a trigger may throw: the page refused it on the spot, or was sent home from a blank page with the trigger on it. */
function onlyRefused(error: unknown): void {
  const words = String(error);
  if (
    !/DOMException|SyntaxError|SecurityError|Failed to (?:fetch|execute|set)|context was destroyed|navigation/u.test(
      words,
    )
  ) {
    throw error;
  }
}

interface Seen {
  outside: string[];
}
