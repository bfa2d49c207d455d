/**
 * A cleaning rule over whole lines. Patterns meet a folded copy of the line: lower case, half-width, simplified
 * (`fold` in the text room), so `责任编辑:` also takes `責任編輯：`.
 */
export interface LineRule {
  /** Stands in the receipt: kebab-case, the kind of text it takes. */
  readonly name: string;
  /** What it takes, and why that cannot be a sentence of an article. */
  readonly takes: string;
  readonly pattern: RegExp;
  /**
   * `anywhere`: the wording alone proves it. `edges`: taken only before the article's first and after its last
   * paragraph, because an article could contain such a sentence.
   */
  readonly where: 'anywhere' | 'edges';
  /**
   * What follows such a line after the article: `links` to other articles, `comments` of readers, or the page's `end`.
   * Lines after it are no longer the article's, whatever they say.
   */
  readonly opens?: 'links' | 'comments' | 'end';
  /** Lines longer than this are left alone; 60 where it is left out. */
  readonly upTo?: number;
}

/** A run glued to the start or end of a paragraph: scraping dropped the line break between it and the text. */
export interface GluedRule {
  readonly name: string;
  readonly takes: string;
  /** Meets the folded first or last 160 characters; its first group, or else the whole match, is taken. */
  readonly pattern: RegExp;
  readonly side: 'start' | 'end';
}
