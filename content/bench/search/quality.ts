import { cmrc, cmrcParts, helpPages, SampleLibrary, type QuestionSet } from '../../search/desk.suite.ts';

/** A promise about a figure: whether it is kept, and what it is. */
type Promised = (isKept: boolean, what: string) => void;

/** Paragraphs of some 200 characters, of which several are on the same subject, and parts of some 400. */
const PARAGRAPHS = { least: 180, rest: 120 };
const WHOLE = { least: Infinity, rest: 0 };
const HALVES = { least: 300, rest: 200 };

/**
 * Prints how well questions find their passage (MRR@10), each half of them apart. Passages of CMRC are beginnings of articles,
 * which name their subject first; those of other sets are not. So they are also cut into parts, and left without their first
 * sentence, and looked for among the help pages, which are of another kind.
 */
export async function measureQuality(promise: Promised): Promise<void> {
  const toTraditional = await traditional();
  console.log('| questions → | documents | questions | MRR@10 | of the first, the second of each two |');
  console.log('|---|---|---|---|---|');
  const asTheyAre = (text: string): string => text;
  await row('whole passages', cmrc(false), asTheyAre, 0.985);
  await row('whole passages, asked in Traditional', cmrc(false), toTraditional, 0.98);
  await row('whole passages among the help pages', amongHelpPages(cmrc(false)), asTheyAre);
  await row('halves', cmrcParts(HALVES), asTheyAre);
  await row('halves, asked in Traditional', cmrcParts(HALVES), toTraditional);
  await row('halves without the first sentence', cmrcParts({ ...HALVES, isBeheaded: true }), asTheyAre);
  await row('whole passages without their first sentence', cmrcParts({ ...WHOLE, isBeheaded: true }), asTheyAre);
  await row('paragraphs', cmrcParts(PARAGRAPHS), asTheyAre);

  async function row(
    name: string,
    { passages, questions }: QuestionSet,
    form: (text: string) => string,
    least = 0,
  ): Promise<void> {
    const desk = await new SampleLibrary(passages).open();
    while (desk.indexSome());
    const ranks = questions.map(({ text, id }) => {
      const answer = desk.search({ query: form(text), limit: 10, passages: 0 });
      const place = answer.ok ? answer.value.hits.findIndex((hit) => hit.document.id === id) : -1;
      return place < 0 ? 0 : 1 / (place + 1);
    });
    const whole = mean(ranks);
    const first = mean(ranks.filter((_, number) => number % 2 === 0));
    const second = mean(ranks.filter((_, number) => number % 2 === 1));
    const figures = [passages.length, questions.length, whole.toFixed(4), `${first.toFixed(4)}, ${second.toFixed(4)}`];
    console.log(`| ${[name, ...figures].join(' | ')} |`);
    promise(Math.min(whole, first, second) >= least, `MRR@10 of ${name} is at least ${String(least)} in both halves`);
  }
}

function amongHelpPages({ passages, questions }: QuestionSet): QuestionSet {
  return { passages: [...passages, ...helpPages()], questions };
}

function mean(figures: readonly number[]): number {
  return figures.reduce((sum, one) => sum + one, 0) / figures.length;
}

async function traditional(): Promise<(text: string) => string> {
  const { Converter } = (await import('opencc-js')) as unknown as {
    Converter: (forms: { from: string; to: string }) => (text: string) => string;
  };
  return Converter({ from: 'cn', to: 'twp' });
}
