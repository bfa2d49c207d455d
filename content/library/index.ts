export type {
  AnchoredAnnotation,
  DocumentAnnotations,
  ImportedAnnotations,
  TakenIn,
  WishedAnnotation,
  WishedAttachment,
  WishedChange,
} from './annotations/wishes.ts';
export { DRAFT_LIMITS, type Draft } from './drafts.ts';
export { exportAnnotations, EXPORT_FORMATS, type Exported, type ExportFormat } from './annotations/exports.ts';
export { takeInDocumentFile } from './annotations/document-files.ts';
export { annotationIds, importAnnotations } from './annotations/exchange.ts';
export {
  correctionsOn,
  decideCorrections,
  takeBackDecisions,
  type CorrectionDecision,
  type CorrectionsDecided,
  type DocumentCorrections,
} from './annotations/corrections.ts';
export type { Annotations } from './annotations/annotations.ts';
export { findNotes, type FoundNote, type FoundNotes, type NotesQuestion } from './annotations/found-notes.ts';
export type { Admission, Arrival } from './admission.ts';
export { readAsset } from './documents.ts';
export type { LoggedFile, LoggedImport } from './import-log.ts';
export type { LibraryFailure } from './failures.ts';
export { FORMAT, readNameplate } from './format.ts';
export { assetPath, originalPath, revisionPath } from './layout.ts';
export type { Library } from './library.ts';
export { openLibrary } from './open-library.ts';
export type { LibraryPorts } from './ports.ts';
export type { Prepared } from './prepared.ts';
export type { RefusalReason, RefusedFile } from './refusals.ts';
export { plantTemplate } from './template.ts';
export { verifyLibrary, type FileFault, type Verification } from './verify.ts';
export type {
  Collection,
  Correction,
  DocumentSummary,
  ReadingState,
  ShelfOverview,
  ShelfPage,
  ShelfQuery,
  SortKey,
} from './summary.ts';
export {
  openSharing,
  type OtherDevice,
  type Sharing,
  type SharingPorts,
  type SharingStatus,
  type ShownDevice,
  type Synchronised,
} from './sharing/index.ts';
export { Backups, finishRestore, upgradeLibrary, wishRestored, type Backup, type BackupKind } from './backups/index.ts';
