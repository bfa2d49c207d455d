import type { Failure, Input, Parsers, RequestName } from '#content/contract';
import { LONGEST_QUESTION } from '#content/contract';
import type { Mishap } from '../platform/log.ts';

/** Each request's service; it answers the JSON of the request's `Reply`. */
export type TextServices = { readonly [Name in RequestName]: (input: Input<Name>) => Promise<string> };

/**
 * Answers questions of the page: parse, serve, reply. Whatever is not exactly a question is refused before a service
 * sees it; what this host has no service for it says so; a service that throws has a fault, which the page is told of as a failure and the log in full.
 */
export function answerQuestions(
  parsers: Parsers,
  services: Partial<TextServices>,
  mishap: (mishap: Mishap) => void,
): (question: unknown) => Promise<string> {
  async function answer<Name extends RequestName>(
    name: Name,
    service: TextServices[Name] | undefined,
    raw: unknown,
  ): Promise<string> {
    const input = parsers[name](raw);
    if (input === undefined) return refuse(name);
    if (service === undefined) return failure({ code: 'not-available-here', name });
    try {
      return await service(input);
    } catch (error) {
      mishap({ kind: 'fault', name, error });
      return failure({ code: 'process-ended', name });
    }
  }
  const refused = new Map<string, number>();
  function refuse(name: string): string {
    const times = (refused.get(name) ?? 0) + 1;
    refused.set(name, times);
    // The first, the tenth, the hundredth: a page gone mad holds up neither this thread nor drives all else out of the log.
    if (/^10*$/u.test(String(times))) mishap({ kind: 'malformed', name, times });
    return failure({ code: 'malformed-request', name });
  }
  return async (text) => {
    const question = readQuestion(text);
    return question !== undefined && isRequest(parsers, question.name)
      ? answer(question.name, services[question.name], question.input)
      : refuse('');
  };
}

export function failure(reason: Failure): string {
  return JSON.stringify({ ok: false, failure: reason });
}

function readQuestion(text: unknown): { readonly name: string; readonly input: unknown } | undefined {
  if (typeof text !== 'string' || text.length > LONGEST_QUESTION) return undefined;
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof raw !== 'object' || raw === null || Object.keys(raw).length !== 2) return undefined;
  if (!Object.hasOwn(raw, 'name') || !Object.hasOwn(raw, 'input')) return undefined;
  const { name, input } = raw as { readonly name: unknown; readonly input: unknown };
  return typeof name === 'string' ? { name, input } : undefined;
}

function isRequest(parsers: Parsers, name: string): name is RequestName {
  return Object.hasOwn(parsers, name);
}
