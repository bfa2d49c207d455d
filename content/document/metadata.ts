/** What is known of a document besides its text. Dates are ISO 8601 in local time, to the precision known. */
export interface Metadata {
  readonly title: string;
  readonly subtitle?: string;
  readonly creators: readonly Creator[];
  /** The site or body whose page it is, or that issued the document. */
  readonly publisher?: string;
  /** Whom the page credits (来源, 原载). */
  readonly source?: string;
  /** The canonical address the document was saved from; shown, never fetched. */
  readonly sourceAddress?: string;
  /** What a publication calls itself everywhere: an ISBN, a UUID, a URN. */
  readonly identifier?: string;
  /** The earliest publication stated: `2011`, `2011-11`, `2011-11-16`, `2011-11-16T10:47`, … */
  readonly published?: string;
  readonly reposts?: readonly Repost[];
  /** 文号 */
  readonly documentNumber?: string;
  /** BCP 47: `zh-Hans`, `zh-Hant`, `en`, `und` where it is not known. */
  readonly language: string;
  /** Label of the encoding the original was decoded with, as the Encoding standard names it. */
  readonly encoding: string;
  readonly description?: string;
  readonly keywords?: readonly string[];
  /** What each field was read from. A field corrected by hand has the confidence 1 and the rule `by-hand`. */
  readonly evidence?: Partial<Readonly<Record<MetadataField, Evidence>>>;
}

export type MetadataField =
  | 'title'
  | 'subtitle'
  | 'creators'
  | 'publisher'
  | 'source'
  | 'sourceAddress'
  | 'published'
  | 'reposts'
  | 'documentNumber'
  | 'language'
  | 'encoding';

export interface Creator {
  readonly name: string;
  /** Post or body, as printed: 中共河北省蔚县县委常委、组织部长. */
  readonly affiliation?: string;
  readonly role?: 'author' | 'reporter' | 'translator' | 'editor' | 'issuer' | 'respondent' | 'asker' | 'photographer';
}

export interface Repost {
  readonly by: string;
  readonly editor?: string;
  readonly at?: string;
}

export interface Evidence {
  /** The text it was read from, as it stood. */
  readonly text: string;
  /** The rule that read it. */
  readonly rule: string;
  /** From 0 to 1. */
  readonly confidence: number;
}
