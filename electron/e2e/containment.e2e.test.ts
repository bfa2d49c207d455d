import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LONGEST_QUESTION, type RequestName } from '#content/contract';
import { RIGHT_INPUTS, wrongInputs } from '../../content/testing/requests.ts';
import { CONTAINED, LecternWindow } from './lectern-window.ts';

/** What the page has for asking. */
interface Asking {
  readonly lectern: { ask(question: string): Promise<string> };
  readonly wrongInputs: typeof wrongInputs;
}

let lectern: LecternWindow;
beforeAll(async () => {
  lectern = await LecternWindow.open();
  process.stdout.write(`Electron ${await lectern.app.evaluate(() => process.versions.electron)}\n`);
  // The questions are made where they are asked: to hand a million over takes as long as to ask them.
  await lectern.page.evaluate(`globalThis.wrongInputs = ${wrongInputs.toString()}`);
});
afterAll(() => lectern.close());

describe('every page of the program (R1)', () => {
  it('is sandboxed, isolated, and has no Node', async () => {
    const preferences = await lectern.preferences();
    expect(preferences).toHaveLength(1);
    for (const preference of preferences) expect(preference).toMatchObject(CONTAINED);
  });

  it('sees the bridge, three functions, and nothing else of the host', async () => {
    const seen = await lectern.page.evaluate(() => {
      const global = globalThis as unknown as Record<string, unknown>;
      const bridge = global['lectern'] as Record<string, unknown>;
      return {
        bridge: Object.entries(bridge).map(([name, value]) => `${name}: ${typeof value}`),
        host: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer', '__dirname'].filter(
          (name) => name in global,
        ),
        frozen: Object.isFrozen(bridge),
      };
    });
    expect(seen).toEqual({
      bridge: ['ask: function', 'listen: function', 'droppedPaths: function'],
      host: [],
      frozen: true,
    });
  });

  it('has no tools of a developer', async () => {
    const opened = await lectern.app.evaluate(({ webContents }) => {
      const [contents] = webContents.getAllWebContents();
      contents?.openDevTools();
      return contents?.isDevToolsOpened();
    });
    expect(opened).toBe(false);
  });
});

describe('the bridge (R1)', () => {
  it.each(Object.keys(RIGHT_INPUTS) as RequestName[])(
    'takes none of 10,000 wrong messages for %s, and stands',
    async (name) => {
      const { asked, accepted } = await lectern.page.evaluate(
        async ({ name, right }) => {
          const { lectern: bridge, wrongInputs: make } = globalThis as unknown as Asking;
          const questions = make(right, 10_000).map((input) => `{"name":"${name}","input":${input}}`);
          const taken: string[] = [];
          // A few hundred at a time.
          for (let at = 0; at < questions.length; at += 500) {
            const some = questions.slice(at, at + 500);
            const replies = await Promise.all(some.map((question) => bridge.ask(question)));
            taken.push(...some.filter((_, place) => !(replies[place] ?? '').includes('"malformed-request"')));
          }
          return { asked: questions.length, accepted: taken };
        },
        { name, right: RIGHT_INPUTS[name] },
      );
      expect(asked).toBe(10_000);
      expect(accepted).toEqual([]);
      expect(await lectern.ask('settings.read', null)).toMatchObject({ ok: true });
    },
  );

  it('takes no message that is no question, whatever it is', async () => {
    const replies = await lectern.page.evaluate(
      async ({ longest }) => {
        const { lectern: bridge } = globalThis as unknown as { lectern: { ask(question: unknown): Promise<string> } };
        const messages: unknown[] = [
          undefined,
          null,
          0,
          Number.NaN,
          {},
          [],
          new Date(0),
          new Uint8Array(9),
          'x'.repeat(longest + 1),
          '['.repeat(1_000_000),
          '{"name":"settings.read","input":null,"__proto__":{}}',
        ];
        return Promise.all(messages.map((message) => bridge.ask(message)));
      },
      { longest: LONGEST_QUESTION },
    );
    expect(new Set(replies)).toEqual(
      new Set([JSON.stringify({ ok: false, failure: { code: 'malformed-request', name: '' } })]),
    );
  });

  it('has planted nothing in the main process', async () => {
    expect(await lectern.app.evaluate(() => ({}))).toEqual({});
    expect(await lectern.app.evaluate(() => 'polluted' in {})).toBe(false);
  });

  it('does not hear a window that is not ours', async () => {
    const answer = await lectern.app.evaluate(async ({ BrowserWindow, app }, preload) => {
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await stranger.loadURL('app://lectern/index.html');
      const asked = (await stranger.webContents.executeJavaScript(
        `lectern.ask('{"name":"settings.read","input":null}').then((reply) => reply, (error) => error.message)`,
      )) as string;
      stranger.destroy();
      return { asked, name: app.name };
    }, lectern.preload);
    expect(answer.asked).toContain('The sender is not the page of the window');
  });
});
