import type { Feature } from './features.ts';

/** 医生回答（1）, 2位律师解答: the heading of the answers. */
export const ANSWERS_HEADING =
  /^(?:(?:医生|律师|专家|网友|全部|最佳|满意|热门|名医|名师|老师)(?:的)?(?:回答|解答|回复|答复)|(?:共有?)?\d+\s*[个位条名](?:律师|医生|专家|网友|答主|老师)?(?:的)?(?:回答|解答|回复))\s*(?:[(]\s*\d*\s*[)]|\d+\s*[个条位]?)?$/;

/** A page of questions and answers, told by the frames around two answers. */
export function isQuestionPage(features: readonly Feature[]): boolean {
  let frames = 0;
  for (const { possible, folded } of features) {
    if (possible === 'answer-frame' || /^[▲\s]*赞同\s*[\d,.]+/.test(folded) || /^\d+\s*个回答/.test(folded))
      frames += 1;
  }
  return frames >= 2;
}
