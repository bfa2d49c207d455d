import type { Survey } from '../clean/survey.ts';

/** A page of a forum, told by the switches and points beside its turns. */
export function isForum(survey: Survey): boolean {
  return survey.features.some(
    ({ folded, length }) =>
      length <= 200 &&
      /只看该作者|只看楼主|电梯直达|本帖最后由|回复本帖|powered by discuz|powered by phpwind|发新帖|uid \d+ 帖子|powered by|发帖:|级别:|^posted:|快速发帖/.test(
        folded,
      ),
  );
}
