import { isAlias, isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { creatorsOf, fieldText } from '../html/front-matter.ts';
import type { Creator } from '#content/document';

/** Characters of front matter read; it is a few lines at the head of a text. */
const MAX_LENGTH = 64 * 1024;
const MAX_VALUES = 50;

export interface MarkdownFacts {
  readonly title?: string;
  readonly subtitle?: string;
  readonly creators: readonly Creator[];
  /** As written. */
  readonly date?: string;
  readonly language?: string;
  readonly source?: string;
  readonly description?: string;
  readonly keywords: readonly string[];
}

export interface SplitText {
  /** The YAML between the lines of three hyphens at the start. */
  readonly yaml?: string;
  readonly facts: MarkdownFacts;
  /** What follows. Where the YAML cannot be read it is still part of it, as code: nothing is lost. */
  readonly body: string;
}

const NO_FACTS: MarkdownFacts = { creators: [], keywords: [] };

/** Reads the front matter at the start of a Markdown text. Aliases are not followed and tags mean nothing. */
export function splitFrontMatter(text: string): SplitText {
  const match = /^---[ \t]*\n([^]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u.exec(text.slice(0, MAX_LENGTH));
  const yaml = match?.[1];
  if (match === null || yaml === undefined) return { facts: NO_FACTS, body: text };
  const body = text.slice(match[0].length);
  const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent', uniqueKeys: false });
  if (document.errors.length > 0 || !isMap(document.contents)) {
    const fence = '`'.repeat(Math.max(3, ...(yaml.match(/`+/gu) ?? []).map((run) => run.length + 1)));
    return { facts: NO_FACTS, body: `${fence}yaml\n${yaml}\n${fence}\n\n${body}` };
  }
  return { yaml, facts: factsOf(document.contents), body };
}

function factsOf(map: YAMLMap): MarkdownFacts {
  const values = new Map<string, readonly string[]>();
  for (const { key, value } of map.items) {
    if (isScalar(key) && typeof key.value === 'string') values.set(key.value.toLowerCase(), textsOf(value));
  }
  const first = (...names: readonly string[]): string | undefined =>
    names.map((name) => fieldText(values.get(name)?.[0] ?? '')).find((text) => text !== '');
  const all = (...names: readonly string[]): readonly string[] =>
    names
      .flatMap((name) => values.get(name) ?? [])
      .map((text) => fieldText(text))
      .filter((text) => text !== '');
  const facts = {
    title: first('title'),
    subtitle: first('subtitle'),
    date: first('date', 'published', 'created'),
    language: first('lang', 'language'),
    source: first('source', 'url', 'canonical', 'canonical_url'),
    description: first('description', 'abstract', 'summary'),
  };
  const stated = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  return {
    ...(stated as Partial<Record<keyof typeof facts, string>>),
    creators: all('author', 'authors', 'creator').flatMap(creatorsOf),
    keywords: all('tags', 'keywords', 'categories')
      .flatMap((text) => text.split(/[,，、;；]/u))
      .map((word) => word.trim())
      .filter((word) => word !== '')
      .slice(0, MAX_VALUES),
  };
}

/** The texts of a scalar, of a list of scalars, or of the names in a list of mappings. */
function textsOf(value: unknown): readonly string[] {
  if (isAlias(value)) return [];
  if (isScalar(value)) return typeof value.value === 'string' ? [value.value] : [];
  if (isSeq(value)) return value.items.slice(0, MAX_VALUES).flatMap((item) => (isSeq(item) ? [] : textsOf(item)));
  if (isMap(value)) {
    const name: unknown = value.get('name', true);
    return isScalar(name) ? textsOf(name) : [];
  }
  return [];
}
