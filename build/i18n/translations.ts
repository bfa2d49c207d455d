import type { Message, ProgramMessage } from '@lit/localize-tools/lib/messages.js';

/** Translations as they are written: from a message's id or its source text to its text in another language. */
export type Translations = Readonly<Record<string, string>>;

/** A message's source text, each expression written `{0}`, `{1}`, … in its order. */
export function sourceText({ contents }: Message): string {
  return contents.map((part) => (typeof part === 'string' ? part : `{${String(part.index)}}`)).join('');
}

/** The translation given for a message: by its id, which tells apart two that read alike, else by its text. */
export function translationOf(message: Message, translations: Translations): string | undefined {
  return translations[message.name] ?? translations[sourceText(message)];
}

/** A message with another text; `{0}` in it stands for the source's first expression, wherever the language wants it. */
export function retold(message: ProgramMessage, text: string): Message {
  const expressions = message.contents.filter((part) => typeof part !== 'string');
  const contents = text
    .split(/(\{\d+\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const index = /^\{(\d+)\}$/.exec(part)?.[1];
      return index === undefined
        ? part
        : (expressions.find((expression) => expression.index === Number(index)) ?? part);
    });
  return { name: message.name, contents };
}

/** What keeps a set of translations from being complete and exact, a sentence each; none where it is. */
export function faults(messages: readonly ProgramMessage[], translations: Translations): string[] {
  const missing = messages
    .filter((message) => translationOf(message, translations) === undefined)
    .map((message) => `no English for ${JSON.stringify(sourceText(message))} (${message.file.fileName})`);
  const wanted = new Set(messages.flatMap((message) => [message.name, sourceText(message)]));
  const orphans = Object.keys(translations)
    .filter((key) => !wanted.has(key))
    .map((key) => `an English text for a message that is not there: ${JSON.stringify(key)}`);
  const unequal = messages
    .filter((message) => {
      const text = translationOf(message, translations);
      return text !== undefined && placeholders(text) !== placeholders(sourceText(message));
    })
    .map((message) => `the English of ${JSON.stringify(sourceText(message))} has other {…} than its source`);
  return [...missing, ...orphans, ...unequal];
}

function placeholders(text: string): string {
  return [...text.matchAll(/\{\d+\}/g)]
    .map(([mark]) => mark)
    .sort()
    .join(' ');
}
