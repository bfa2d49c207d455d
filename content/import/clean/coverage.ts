import { VOCABULARIES } from './vocabulary.ts';

/** How much of a line is made of furniture words. */
export interface Coverage {
  /** Pieces between separators that are furniture words and numbers alone. */
  readonly covered: number;
  readonly pieces: number;
  /** Share of the line's characters that stand in covered pieces, from 0 to 1. */
  readonly share: number;
  /** At least one piece is a word, not only numbers. */
  readonly worded: boolean;
  /** The vocabulary that gave most of the words. */
  readonly vocabulary: string;
  /** Length of the longest piece that is not covered. */
  readonly longestOther: number;
}

/** Beyond this length a line is text, or a rule with a pattern of its own takes it. */
const LONGEST_MEASURED = 300;

/** Word → name of its vocabulary, by first character, longest first. */
const WORDS = new Map<string, readonly (readonly [word: string, vocabulary: string])[]>();
for (const { name, words } of VOCABULARIES) {
  for (const word of new Set(words.trim().split(/\s+/))) {
    const first = word.charAt(0);
    WORDS.set(first, [...(WORDS.get(first) ?? []), [word, name]]);
  }
}
for (const [first, words] of WORDS)
  WORDS.set(
    first,
    words.toSorted((a, b) => b[0].length - a[0].length),
  );

/** A menu that lost its blanks (首页博文目录图片关于我) is seldom longer. */
const LONGEST_PIECE = 60;

/** Blanks and the marks that stand between buttons, menu entries and counters. */
const SEPARATORS =
  /[\s|·•・┊│丨¦/\\,、;:>»›<«‹→←↑↓▲▼△▽◆◇■□●○★☆※▪▸►◄◀▶〉〈_*=~^"'“”()[\]{}【】〖〗「」《》〔〕…—–#×✕?!。+-]+/;
/** Counts, sizes, dates and times: `1,024`, `1.2万`, `98k`, `12%`, `2013-6-2`, `21:40`. */
const NUMBER = /^(?:第?\d[\d,.:/-]*(?:万|亿|千|k|w|m|%)?[次条页人个篇字位楼年月日时分秒]?\+?)+/;

/** Measures a folded line. */
export function coverageOf(folded: string): Coverage {
  const pieces = folded.length > LONGEST_MEASURED ? [folded] : folded.split(SEPARATORS).filter((piece) => piece !== '');
  const votes = new Map<string, number>();
  let covered = 0;
  let coveredLength = 0;
  let length = 0;
  let longestOther = 0;
  for (const piece of spacedOut(pieces)) {
    length += piece.length;
    const found = tile(piece);
    if (found === undefined) {
      longestOther = Math.max(longestOther, piece.length);
      continue;
    }
    covered += 1;
    coveredLength += piece.length;
    for (const vocabulary of found) votes.set(vocabulary, (votes.get(vocabulary) ?? 0) + 1);
  }
  const [vocabulary = ''] = [...votes].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  const share = length === 0 ? 0 : coveredLength / length;
  return { covered, pieces: pieces.length, share, worded: votes.size > 0, vocabulary, longestOther };
}

/** `最 新 热 点` is one word set wide: neighbouring pieces of a single character are joined where that makes a word. */
function spacedOut(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  let run = '';
  const close = (): void => {
    if (run !== '') joined.push(...(tile(run) === undefined ? [...run] : [run]));
    run = '';
  };
  for (const piece of pieces) {
    if (piece.length === 1 && run.length < 12) run += piece;
    else {
      close();
      joined.push(piece);
    }
  }
  close();
  return joined;
}

/** The vocabularies of the words a piece is tiled with, or undefined where something else is left over. */
function tile(piece: string): readonly string[] | undefined {
  if (piece.length > LONGEST_PIECE) return undefined;
  const reached = new Map<number, readonly string[]>([[0, []]]);
  let furthest = 0;
  const reach = (end: number, found: readonly string[]): void => {
    if (!reached.has(end)) reached.set(end, found);
    furthest = Math.max(furthest, end);
  };
  for (let at = 0; at < piece.length; at += 1) {
    const so = reached.get(at);
    if (so === undefined) {
      if (at > furthest) return undefined;
      continue;
    }
    const number = NUMBER.exec(piece.slice(at, at + 24))?.[0];
    if (number !== undefined) reach(at + number.length, so);
    for (const [word, vocabulary] of WORDS.get(piece.charAt(at)) ?? []) {
      if (piece.startsWith(word, at)) reach(at + word.length, [...so, vocabulary]);
    }
  }
  return reached.get(piece.length);
}
