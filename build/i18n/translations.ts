import type { Message, Placeholder, ProgramMessage } from '@lit/localize-tools/lib/messages.js';

/** Translations as they are written: from a message's id or its source text to its text in another language. */
export type Translations = Readonly<Record<string, string>>;

/** A message's source text, each expression written `{0}`, `{1}`, … in its order. */
export function sourceText({ contents }: Message): string {
  const marks = marksOf(contents);
  return contents.map((part) => (typeof part === 'string' ? part : (marks.get(part) ?? ''))).join('');
}

/** The translation given for a message: by its id, which tells apart two that read alike, else by its text. */
export function translationOf(message: Message, translations: Translations): string | undefined {
  return translations[message.name] ?? translations[sourceText(message)];
}

/** A message with another text; `{0}` in it stands for the source's first expression, wherever the language wants it. */
export function retold(message: Message, text: string): Message {
  const placeholders = new Map([...marksOf(message.contents)].map(([placeholder, mark]) => [mark, placeholder]));
  if (placeholders.size === 0) return { name: message.name, contents: [text] };
  const marks = new RegExp(`(${[...placeholders.keys()].map((mark) => mark.replaceAll(/\W/g, '\\$&')).join('|')})`);
  const parts = text.split(marks).filter((part) => part !== '');
  return { name: message.name, contents: parts.map((part) => placeholders.get(part) ?? part) };
}

/** What keeps a set of translations from being complete and exact, a sentence each; none where it is. */
export function faults(messages: readonly ProgramMessage[], translations: Translations): string[] {
  const wanted = new Set(messages.flatMap((message) => [message.name, sourceText(message)]));
  const orphans = Object.keys(translations)
    .filter((key) => !wanted.has(key))
    .map((key) => `an English text for a message that is not there: ${JSON.stringify(key)}`);
  const unsaid = messages.flatMap((message) => {
    const source = sourceText(message);
    const text = translationOf(message, translations);
    if (text === undefined) {
      return hasWords(message) ? [`no English for ${JSON.stringify(source)} (${message.file.fileName})`] : [];
    }
    return expressions(text) === expressions(source)
      ? []
      : [`the English of ${JSON.stringify(source)} has other {…} than its source`];
  });
  return [...unsaid, ...orphans];
}

/** How each placeholder is written. The tool makes one of expressions that only white space parts: `{0} {1}`. */
function marksOf(contents: Message['contents']): Map<Placeholder, string> {
  let expression = 0;
  const marks = contents
    .filter((part) => typeof part !== 'string')
    .map((part): [Placeholder, string] => [
      part,
      part.untranslatable.replaceAll(/\$\{[^}]*\}/g, () => `{${String(expression++)}}`),
    ]);
  return new Map(marks);
}

function hasWords({ contents }: Message): boolean {
  return contents.some((part) => typeof part === 'string' && /\p{L}/u.test(part));
}

function expressions(text: string): string {
  return [...text.matchAll(/\{\d+\}/g)]
    .map(([mark]) => mark)
    .sort()
    .join(' ');
}
