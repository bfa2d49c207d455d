import { cmrc, cmrcParagraphs, SampleLibrary, type QuestionSet } from '../../search/desk.suite.ts';

/** A promise about a figure: whether it is kept, and what it is. */
type Promised = (isKept: boolean, what: string) => void;

/**
 * Prints how well questions find their passage (MRR@10), each half of them apart: weights were chosen on the first of each
 * pair of questions and are reported on both. `paragraphs` cuts each passage into paragraphs, so that a question has to find the one
 * of several on the same subject.
 */
export async function measureQuality(promise: Promised): Promise<void> {
  const toTraditional = await traditional();
  console.log('| questions → | documents | questions | MRR@10 | of the first, the second of each two |');
  console.log('|---|---|---|---|---|');
  const asTheyAre = (text: string): string => text;
  await row('whole passages', cmrc(false), asTheyAre, 0.985);
  await row('whole passages, asked in Traditional', cmrc(false), toTraditional, 0.98);
  await row('paragraphs', cmrcParagraphs(), asTheyAre);
  await row('paragraphs, asked in Traditional', cmrcParagraphs(), toTraditional);

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

function mean(figures: readonly number[]): number {
  return figures.reduce((sum, one) => sum + one, 0) / figures.length;
}

async function traditional(): Promise<(text: string) => string> {
  const { Converter } = (await import('opencc-js')) as unknown as {
    Converter: (forms: { from: string; to: string }) => (text: string) => string;
  };
  return Converter({ from: 'cn', to: 'twp' });
}
