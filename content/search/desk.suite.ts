import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MemoryFileStore } from '#content/testing';
import type { SearchedDocument } from './document-fields.ts';
import type { IndexPorts, SearchedFiles } from './index-ports.ts';
import { memorySegments } from './memory-segments.ts';
import { digest } from './samples.suite.ts';
import { SearchDesk } from './search-desk.ts';

/** A document of a test: each line of the text is a paragraph, or a heading where it begins with `# `. */
export interface SampleDocument extends Partial<Omit<SearchedDocument, 'id'>> {
  readonly id: string;
  readonly text?: string;
}

/** A library of sample documents in memory, with the store its index lies in. */
export class SampleLibrary {
  readonly store: MemoryFileStore;
  private readonly samples = new Map<string, SampleDocument>();

  constructor(samples: readonly SampleDocument[], store = new MemoryFileStore()) {
    this.store = store;
    for (const sample of samples) this.put(sample);
  }

  put(sample: SampleDocument): SearchedDocument {
    this.samples.set(sample.id, sample);
    return searched(sample);
  }

  remove(id: string): void {
    this.samples.delete(id);
  }

  get ports(): IndexPorts {
    const files: SearchedFiles = {
      readRevision: (id, revision) => {
        const sample = this.samples.get(id);
        return sample === undefined || searched(sample).revision !== revision ? undefined : stored(sample);
      },
      ...memorySegments(this.store.files),
    };
    return { store: this.store, digest, files };
  }

  async open(): Promise<SearchDesk> {
    const opened = await SearchDesk.open(this.ports, [...this.samples.values()].map(searched));
    if (!opened.ok) throw new Error(opened.failure.code);
    return opened.value;
  }
}

function searched({ id, text = '', ...rest }: SampleDocument): SearchedDocument {
  const revision = digest.sha256(text);
  return { id, revision, title: '', creators: [], language: 'zh-Hans', addedAt: 0, tags: [], ...rest };
}

function stored({ text = '' }: SampleDocument): Uint8Array {
  const outline: unknown[] = [];
  let start = 0;
  const blocks = text.split('\n').map((line) => {
    const heading = line.startsWith('# ');
    const own = heading ? line.slice(2) : line;
    if (heading)
      outline.push({ kind: 'heading', level: 1, label: '', text: own, address: String(outline.length + 1), start });
    start += own.length + 1;
    const label = /^[一二三四五]、/u.exec(own)?.[0];
    const labelled = label === undefined ? {} : { label };
    return heading ? { kind: 'heading', level: 1, ...labelled, inlines: [own] } : { kind: 'paragraph', inlines: [own] };
  });
  return new TextEncoder().encode(JSON.stringify({ blocks, outline }));
}

interface SquadFile {
  readonly data: readonly {
    readonly title: string;
    readonly paragraphs: readonly {
      readonly context: string;
      readonly qas: readonly {
        readonly question: string;
        readonly answers: readonly { readonly answer_start: number }[];
      }[];
    }[];
  }[];
}

/** Documents, and questions each with the id of the one that answers it. */
export interface QuestionSet {
  readonly passages: readonly SampleDocument[];
  readonly questions: readonly { readonly text: string; readonly id: string }[];
}

type Article = SquadFile['data'][number]['paragraphs'][number];

/** The passages of CMRC 2018 and its questions, each with the id of its passage. The corpus lies beside the project. */
export function cmrc(withTitles: boolean): QuestionSet {
  const passages: SampleDocument[] = [];
  const questions: { text: string; id: string }[] = [];
  for (const { title, context, qas } of articles()) {
    const id = `cmrc${String(passages.length).padStart(6, '0')}`;
    passages.push({ id, text: context, ...(withTitles ? { title } : {}) });
    for (const { question } of qas) questions.push({ text: question, id });
  }
  return { passages, questions };
}

/** How passages are cut into parts, each a document of its own. */
interface Cut {
  /** Characters of a part, at least, and of what is left for the last one. */
  readonly least: number;
  readonly rest: number;
  /** Leaves out each passage's first sentence, which says what it is about, and the questions that it answers. */
  readonly isBeheaded?: boolean;
}

/** The passages of CMRC 2018 cut into parts at the ends of sentences: a question's is the one its first answer stands in. */
export function cmrcParts({ least, rest, isBeheaded = false }: Cut): QuestionSet {
  const passages: SampleDocument[] = [];
  const questions: { text: string; id: string }[] = [];
  for (const { context, qas } of articles()) {
    const first = isBeheaded ? context.indexOf('。') + 1 : 0;
    const starts = [first];
    for (let at = first; at < context.length - rest; at++) {
      if (context[at] === '。' && at + 1 - starts.at(-1)! >= least) starts.push(at + 1);
    }
    const ids = starts.map((start, number) => {
      const id = `part${String(passages.length).padStart(6, '0')}`;
      passages.push({ id, text: context.slice(start, starts[number + 1]) });
      return id;
    });
    for (const { question, answers } of qas) {
      const at = Math.max(0, answers[0]?.answer_start ?? 0);
      if (at >= first) questions.push({ text: question, id: ids[starts.findLastIndex((start) => start <= at)]! });
    }
  }
  return { passages, questions };
}

function* articles(): Generator<Article & { readonly title: string }> {
  for (const file of ['trial.json', 'dev.json']) {
    const { data } = JSON.parse(readFileSync(`../shared/corpora/cmrc2018/${file}`, 'utf8')) as SquadFile;
    for (const { title, paragraphs } of data) for (const one of paragraphs) yield { ...one, title };
  }
}

const HELP = '/usr/share/libreoffice/help/zh-CN/text';

/** The text of Debian's Chinese help pages; none where `libreoffice-help-zh-cn` is not installed. */
export function helpPages(): readonly SampleDocument[] {
  if (!existsSync(HELP)) return [];
  const pages = readdirSync(HELP, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
  return pages.sort().map((path, number) => {
    const text = readFileSync(join(HELP, path), 'utf8')
      .replace(/<(script|style|head)\b[\s\S]*?<\/\1>/giu, '')
      .replace(/<\/?(?:a|b|code|em|i|span|strong)\b[^>]*>/giu, '')
      .replace(/<[^>]+>/gu, '\n')
      .replace(/&(?:nbsp|#160);/gu, ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    return {
      id: `help${String(number).padStart(6, '0')}`,
      title: path,
      text: text
        .split(/\s*\n\s*/u)
        .join('\n')
        .trim(),
    };
  });
}
