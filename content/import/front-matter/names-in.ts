import type { Creator } from '#content/document';
import { fold } from '#content/text';
import { isPlainTool, type Role } from './found-creators.ts';
import { hasFamilyName, isBody, isNobody, isPersonName, isPost } from './names.ts';

const ROLE_WORDS: readonly (readonly [RegExp, Role])[] = [
  [/^(?:\p{Script=Han}{0,8}记者|通讯员|特约通讯员|通讯员组|采访人员|实习生|见习生)$/u, 'reporter'],
  [/^(?:摄影|图|摄|图片)$/, 'photographer'],
  [/^(?:译|翻译|编译|译者)$/, 'translator'],
  [/^(?:文|文字|撰文|撰稿|作者|执笔)$/, 'author'],
];

/** What says of a name in a byline what its bearer did, folded. */
function roleOf(word: string): Role | undefined {
  const folded = fold(word);
  return ROLE_WORDS.find(([pattern]) => pattern.test(folded))?.[1];
}

/** The creators a byline names: `记者 何晓岚 通讯员 罗平`, `陆一鸣（澄溪市第二人民医院主任医师）`, `推廣課　高月嬌`. */
export function namesIn(value: string, role?: Role): Creator[] {
  const creators: Creator[] = [];
  let current = role;
  let office = '';
  // 城南新区（三江街道）: in brackets behind a person stands his office, behind an office a part of its name.
  const told =
    role === 'issuer'
      ? value
      : value.replace(
          /[（(]([^）)]{2,40})[）)]/g,
          (_, inside: string) => `\u0001${inside.replace(/[\s、，,/]/g, '\u0002')} `,
        );
  // A name of two characters is often set wide, 王 明; alone among names as well: 邵香云 白佳丽 宋 瑞.
  const joined = told.replace(
    /(?<![^\s、，,])(?![文图圖摄攝译譯])(\p{Script=Han})[\s\u3000]+(\p{Script=Han})(?![^\s、，,])/gu,
    '$1$2',
  );
  const pieces = joined.split(/[\s\u3000、，,/／;；|&＆]+/).filter((piece) => piece !== '');
  for (const piece of pieces) {
    if (/^\d/.test(piece) || /\d{1,2}[:：]\d{2}/.test(piece)) break;
    const [outside = '', inside] = piece.split('\u0001');
    const word = outside.replace(/^(?:\p{Script=Han}{0,8}(?:记者|記者)|通讯员|通訊員)(?=\p{Script=Han}{2,4}$)/u, () => {
      current = 'reporter';
      return '';
    });
    const changed = roleOf(word);
    if (changed !== undefined) {
      current = changed;
      continue;
    }
    if (
      isNobody(word) ||
      /(?:报道|報導|报导|报道)$/.test(word) ||
      word.length > 40 ||
      /^\d+$|\d{4}[-年]/.test(word) ||
      current === 'photographer'
    )
      continue;
    const isLast = piece === pieces.at(-1);
    // 新闻中心 is a word of menus, and behind a label by itself the office it says.
    if (isPlainTool(word) && !(pieces.length === 1 && isBody(word))) break;
    const next = pieces[pieces.indexOf(piece) + 1] ?? '';
    const post = isPost(word) && isPersonName(next) && hasFamilyName(next);
    if ((isBody(word) || post) && !isLast && pieces.length > 1 && role !== 'issuer') {
      office = word;
      continue;
    }
    const affiliation = inside?.replace(/\u0002/g, '、') ?? (office === '' ? undefined : office);
    creators.push({
      name: word,
      ...(affiliation === undefined ? {} : { affiliation }),
      ...(current === undefined ? {} : { role: current }),
    });
  }
  return creators;
}
