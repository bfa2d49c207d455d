import { describe, expect, it } from 'vitest';
import { LONGEST_QUESTION, parsers, type RequestName } from '#content/contract';
import type { Mishap } from '../platform/log.ts';
import { answerQuestions, type TextServices } from './serve.ts';

/** Services that answer with the input they were given. */
const echo = Object.fromEntries(
  Object.keys(parsers).map((name) => [name, (input: unknown) => Promise.resolve(JSON.stringify({ name, input }))]),
) as unknown as TextServices;

function opened(services: Partial<TextServices> = {}): {
  ask: (question: unknown) => Promise<string>;
  mishaps: Mishap[];
} {
  const mishaps: Mishap[] = [];
  return { ask: answerQuestions(parsers, { ...echo, ...services }, (mishap) => mishaps.push(mishap)), mishaps };
}

const malformed = (name: string): string => JSON.stringify({ ok: false, failure: { code: 'malformed-request', name } });

describe('a question of the page', () => {
  it('is answered by the service of its name, with the parsed input', async () => {
    const { ask, mishaps } = opened();
    expect(await ask('{"name":"document.open","input":{"id":"a1"}}')).toBe(
      '{"name":"document.open","input":{"id":"a1"}}',
    );
    expect(mishaps).toEqual([]);
  });

  it.each([
    ['no text', 7],
    ['nothing', undefined],
    ['no JSON', '{"name":'],
    ['an array', '["document.open",{"id":"a1"}]'],
    ['a third key', '{"name":"document.open","input":{"id":"a1"},"more":1}'],
    ['a name that only a prototype has', '{"name":"toString","input":null}'],
    ['a name that is the prototype', '{"name":"__proto__","input":null}'],
    ['a name that is no text', '{"name":["document.open"],"input":{"id":"a1"}}'],
    ['a planted prototype', '{"__proto__":{"name":"library.status"},"input":null}'],
    ['more than the longest question', `"${'x'.repeat(LONGEST_QUESTION)}"`],
  ])('that is %s is refused before any service sees it', async (_, question) => {
    const { ask, mishaps } = opened();
    expect(await ask(question)).toBe(malformed(''));
    expect(mishaps).toEqual([{ kind: 'malformed', name: '', times: 1 }]);
  });

  it('whose input does not pass its parser is refused under its name', async () => {
    const { ask } = opened();
    expect(await ask('{"name":"document.open","input":{"id":"../a1"}}')).toBe(malformed('document.open'));
  });

  it('that comes wrong ten thousand times is told to the log five times, with how often it has come', async () => {
    const { ask, mishaps } = opened();
    for (let times = 0; times < 10_000; times += 1) await ask('{"name":"document.open","input":{}}');
    expect(mishaps.map((mishap) => mishap.kind === 'malformed' && mishap.times)).toEqual([1, 10, 100, 1000, 10_000]);
  });

  it('whose service throws is answered as a failure, and the log has the error', async () => {
    const error = new Error('the disk went away');
    const { ask, mishaps } = opened({ 'shelf.overview': () => Promise.reject(error) });
    const reply = JSON.parse(await ask('{"name":"shelf.overview","input":null}')) as { failure: { name: RequestName } };
    expect(reply.failure.name).toBe('shelf.overview');
    expect(mishaps).toEqual([{ kind: 'fault', name: 'shelf.overview', error }]);
  });
});
