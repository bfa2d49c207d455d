import type { PackAnswers } from '#content/contract';
import type { Library } from '#content/library';
import type { PackPolicy } from './admit-pack.ts';
import type { Outcome } from './batch-outcomes.ts';
import type { ImportingProcess } from './wire.ts';

export interface BatchOptions {
  readonly id: string;
  readonly library: Library;
  readonly start: () => ImportingProcess;
  readonly processes: number;
  readonly deadlineMs?: number;
  /** Where new documents are collected. */
  readonly collection?: string;
  readonly packs?: PackPolicy;
  /** What the person said of packs before, which is said again with the next answer. */
  readonly packAnswers?: PackAnswers;
  /** Whether publications become as many documents as they have chapters. */
  readonly chapters?: boolean;
  /** Called after every change of the progress, which is often: the host passes on as many as it likes. */
  readonly changed: () => void;
}

/** One file of the batch. */
export interface Entry {
  readonly source: string;
  readonly bytes: number;
  /** Names the file on the disk, where it is one. */
  readonly from?: string;
  /** The document whose own original is imported again. */
  readonly again?: string;
  /** An archive whose members have all been told of: they have the outcomes. */
  unpacked?: true;
  outcome?: Outcome;
}

/** What has to be known of a document to import its original again. */
export interface KeptOriginal {
  readonly id: string;
  readonly origin: {
    readonly original: string;
    readonly bytes: number;
    readonly name: string;
    readonly siblings?: readonly (readonly [named: string, digest: string])[];
    readonly encoding?: string;
  };
}
