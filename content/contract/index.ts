export { bridgedReader, CHANNELS, LONGEST_QUESTION, ORIGIN, type Bridge, type Told } from './bridge.ts';
export type { WishedChanges } from '#content/annotations';
export type {
  AnchoredAnnotation,
  CorrectionDecision,
  CorrectionsDecided,
  DocumentCorrections,
  Backup,
  BackupKind,
  DocumentAnnotations,
  Draft,
  Exported,
  ExportFormat,
  ImportedAnnotations,
  OtherDevice,
  SharingStatus,
  ShownDevice,
  TakenIn,
  WishedAnnotation,
  WishedAttachment,
  WishedChange,
} from '#content/library';
export type { KeepingRequests, LibraryCopy } from './keeping-requests.ts';
export {
  DOCUMENT_FORMATS,
  type Chosen,
  type DocumentFormat,
  type DocumentsWish,
  type OutgoingRequests,
  type PackKeyFacts,
  type PackWish,
  type Saved,
  type Visit,
} from './outgoing-requests.ts';
export type { LibraryPlace, OwnFolder, ProgramFacts, ProgramRequests, Repair } from './program-requests.ts';
export type { Verification } from '#content/library';
export { sharingServices } from './sharing-services.ts';
export type { AnnotationRequests, ExportWish } from './annotation-requests.ts';
export type { Command, EventName, Events, ImportProgress } from './events.ts';
export type { LoggedFile, LoggedImport } from '#content/library';
export type {
  Examined,
  ExaminedArchive,
  ExaminedDocument,
  ExaminedMember,
  ImportingRequests,
  PackAnswers,
  PackQuestion,
  WatchStatus,
} from './importing-requests.ts';
export type { Failure, HostFailure } from './failures.ts';
export { GROUNDS } from './grounds.ts';
export { languageOf, type Language } from './language.ts';
export { libraryServices, type LibraryService } from './library-services.ts';
export type { FromLibrary, LibraryAnswer, LibraryQuestion } from './library-wire.ts';
export { MENU_WORDS, type MenuWords } from './menu-sentences.ts';
export { parsers } from './parsers.ts';
export { parseSettings } from './settings-parser.ts';
export { documentPage, isShelf, SHELF_PAGE } from './pages.ts';
export type { Reader } from './reader.ts';
export type {
  Answer,
  Input,
  LibraryStatus,
  OpenedDocument,
  Parsers,
  ReadingPlace,
  Refusal,
  Reply,
  RequestName,
  Requests,
  Services,
} from './requests.ts';
export { searchedDocuments } from './searched-documents.ts';
export { APPEARANCE, DEFAULT_SETTINGS, type Settings } from './settings.ts';
export type { Sentence, Sentences } from './sentence-words.ts';
export { amount, explain, SENTENCES } from './sentences.ts';
export {
  ACT_NEEDS,
  KIOSK_MAY_ASK,
  PROTECTIONS,
  type AuditEntry,
  type KioskAct,
  type KioskHome,
  type KioskReport,
  type KioskRequests,
  type KioskState,
  type Protection,
  type Unlocked,
  type VisitorAct,
} from './kiosk-requests.ts';
export type { KioskNotice } from './kiosk-failures.ts';
export { homePage } from './kiosk-home.ts';
export { VISIT_TEXT_SIZES, visitSettings } from './kiosk-visit.ts';
