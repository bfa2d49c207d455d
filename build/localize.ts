/**
 * Makes the modules that hold the interface's messages in each language but that of the source (README.md here says how
 * messages and translations are written).
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from '@lit/localize-tools/lib/messages.js';
import type { Locale } from '@lit/localize-tools/lib/types/locale.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { SENTENCES, type Sentences } from '#content/contract';
import { traditional } from './i18n/traditional.ts';
import { faults, retold, sourceText, translationOf, type Translations } from './i18n/translations.ts';
import { projectFolder } from './vite/bundle.ts';

/** The tool's type for a language's name is branded, and only its own reader of configuration files makes one. */
const [simplifiedChinese, english, traditionalChinese] = ['zh-Hans', 'en', 'zh-Hant'] as unknown as [
  Locale,
  Locale,
  Locale,
];

const roomFolder = join(projectFolder, 'renderer/i18n');

/** Lit's own localiser, reading our translations where it would read XLIFF. */
class Localizer extends RuntimeLitLocalizer {
  override readTranslationsSync(): { translations: Map<Locale, Message[]> } {
    const messages = this.extractSourceMessages().messages;
    const inEnglish = readTranslations(join(roomFolder, 'messages'), '.en.json');
    const traditionalByHand = readTranslations(roomFolder, 'zh-Hant.json');
    const found = faults(messages, inEnglish);
    if (found.length > 0) throw new Error(`The interface is not translated whole:\n  ${found.join('\n  ')}`);
    return {
      translations: new Map([
        [english, messages.map((message) => retold(message, translationOf(message, inEnglish) ?? sourceText(message)))],
        [
          traditionalChinese,
          messages.map((message) =>
            retold(message, translationOf(message, traditionalByHand) ?? traditional(sourceText(message))),
          ),
        ],
      ]),
    };
  }
}

/**
 * @param folder Where `en.ts`, `zh-Hant.ts`, `locales.ts` and `sentences.zh-Hant.ts` are written.
 * @throws Error naming every message without a translation and every translation without a message.
 */
export async function localize(folder: string): Promise<void> {
  const localizer = new Localizer({
    sourceLocale: simplifiedChinese,
    targetLocales: [english, traditionalChinese],
    tsConfig: 'renderer/tsconfig.json',
    inputFiles: ['renderer/i18n/messages/**/*.ts'],
    baseDir: projectFolder,
    resolve: (path) => (path.startsWith(folder) ? path : join(projectFolder, path)),
    interchange: { format: 'xliff', xliffDir: 'not-used' },
    output: { mode: 'runtime', outputDir: folder, localeCodesModule: join(folder, 'locales.ts') },
  });
  const { errors } = localizer.extractSourceMessages();
  if (errors.length > 0) throw new Error(errors.map(({ messageText }) => JSON.stringify(messageText)).join('\n'));
  await localizer.build();
  writeFileSync(join(folder, 'sentences.zh-Hant.ts'), traditionalSentences());
}

/** The module that holds the failures' sentences, whose source is in content/contract, in Traditional Chinese. */
function traditionalSentences(): string {
  const byHand = readTranslations(roomFolder, 'zh-Hant.json');
  const retell = (text: string): string => byHand[text] ?? traditional(text);
  const sentences: Sentences = {
    language: 'zh-Hant-TW',
    words: mapValues(SENTENCES['zh-Hans'].words, ({ what, remedy }) => ({
      what: retell(what),
      remedy: retell(remedy),
    })),
  };
  return `import type { Sentences } from '#content/contract';\n\nexport const SENTENCES: Sentences = ${JSON.stringify(sentences)};\n`;
}

function mapValues<Key extends string, Value>(
  record: Readonly<Record<Key, Value>>,
  change: (value: Value) => Value,
): Record<Key, Value> {
  return Object.fromEntries(Object.entries<Value>(record).map(([key, value]) => [key, change(value)])) as Record<
    Key,
    Value
  >;
}

/** All translations in the files of a folder whose names end so. */
function readTranslations(folder: string, ending: string): Translations {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder).filter((name) => name.endsWith(ending));
  return Object.assign(
    {},
    ...files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Translations),
  ) as Translations;
}
