/**
 * Radicals that stand for whole characters. Fonts draw both with one glyph, and programs that write a PDF look the glyph's
 * meaning up backwards: 青 comes out as the radical ⻘, which looks the same and is found by no search. The radicals of the
 * Kangxi block have compatibility mappings; those of the supplement have none, and are paired here with the character each is.
 */
const SUPPLEMENT =
  '⺁厂⺄乙⺈刀⺊卜⺌小⺍小⺎兀⺒巳⺓幺⺜日⺝月⺞歺⺟母⺠民⺧牛⺩王⺬示⺮竹⺶羊⺻聿⺼肉⺽臼⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const CHARACTER_OF: ReadonlyMap<string, string> = new Map(
  [...SUPPLEMENT.matchAll(/(.)(.)/gu)].map(([, radical = '', character = '']) => [radical, character]),
);

/** The text with characters for radicals, and level forms of the punctuation that fonts have for vertical lines. */
export function plainCharacters(text: string): string {
  return text
    .replace(/[\u2f00-\u2fd5\ufe10-\ufe19\ufe30-\ufe48\u00a0]/gu, (character) => character.normalize('NFKC'))
    .replace(/[\u2e80-\u2ef3]/gu, (radical) => CHARACTER_OF.get(radical) ?? radical)
    .replaceAll('\u0000', '');
}
