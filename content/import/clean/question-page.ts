import type { Feature } from './features.ts';

/** A page of questions and answers, told by the frames around two answers. */
export function isQuestionPage(features: readonly Feature[]): boolean {
  let frames = 0;
  for (const { possible, folded } of features) {
    if (possible === 'answer-frame' || /^[▲\s]*赞同\s*[\d,.]+/.test(folded) || /^\d+\s*个回答/.test(folded))
      frames += 1;
  }
  return frames >= 2;
}
