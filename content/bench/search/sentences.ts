import { cmrc, helpPages } from '../../search/desk.suite.ts';
import { randomNumbers } from '../../search/self-test.ts';

/** Sentences of the corpora that the synthetic documents are made of. */
export function corpusSentences(): readonly string[] {
  const texts = [...cmrc(false).passages, ...helpPages()].map(({ text = '' }) => text);
  const sentences = texts.flatMap((text) => text.split(/(?<=[。！？；\n])/u)).map((sentence) => sentence.trim());
  const isChinese = (sentence: string): boolean =>
    (sentence.match(/\p{Script=Han}/gu)?.length ?? 0) >= sentence.length * 0.6;
  return [
    ...new Set(sentences.filter((sentence) => sentence.length >= 20 && sentence.length <= 400 && isChinese(sentence))),
  ];
}

export interface SyntheticDocument {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** Documents of 8 to 37 sentences in paragraphs of 1 to 4; the same seed gives the same documents. */
export function* syntheticDocuments(count: number, seed: number): Generator<SyntheticDocument> {
  const sentences = corpusSentences();
  const random = randomNumbers(seed);
  const pick = (): string => sentences[Math.floor(random() * sentences.length)] ?? '';
  for (let number = 0; number < count; number++) {
    const paragraphs: string[] = [];
    for (let left = 8 + Math.floor(random() * 30); left > 0;) {
      const length = Math.min(left, 1 + Math.floor(random() * 4));
      paragraphs.push(Array.from({ length }, pick).join(''));
      left -= length;
    }
    yield { title: pick().slice(0, 18), paragraphs };
  }
}
