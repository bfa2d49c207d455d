/** What every engine is given, as `given.json` in the folder of the comparison. */
export interface Given {
  /** Each document's title and text, in the order of their numbers. */
  readonly texts: readonly string[];
  /** Asked before anything is timed, so that no engine is timed before it is compiled. */
  readonly warming: readonly string[];
  /** Stretches of the texts, each looked for as it stands. */
  readonly needles: readonly string[];
  /** CMRC 2018's passages, which are an index of their own, and its questions. */
  readonly passages: readonly string[];
  readonly questions: readonly string[];
}

/** What an engine in a process of its own prints as JSON. Seconds, bytes, milliseconds; numbers of documents. */
export interface Measured {
  readonly buildSeconds: number;
  readonly buildProcessorSeconds: number;
  /** What the index of the texts takes where it is kept, without the texts themselves. */
  readonly bytes: number;
  /** The most memory the process held, beyond what it held with the texts at hand before building. */
  readonly mostBytes: number;
  /** For each needle, how long its best 20 documents took of the processor, and all documents found. */
  readonly times: readonly number[];
  readonly found: readonly (readonly number[])[];
  /** For each question, the best 10 passages. */
  readonly ranked: readonly (readonly number[])[];
}
