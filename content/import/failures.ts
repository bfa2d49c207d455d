import type { ArchiveFailure } from '#content/archive';

/** Why a file was not taken in. */
export type ImportFailure =
  | ArchiveFailure
  | PublicationFailure
  | PrintFailure
  | { readonly code: 'empty-file' }
  /** No format Lectern knows; `found` names what the bytes look like, where that can be told (`ZIP`, `ELF`). */
  | { readonly code: 'unsupported-format'; readonly found?: string }
  /** An encoding outside the closed list (ISO-2022-*, UTF-7, HZ). */
  | { readonly code: 'unsupported-encoding'; readonly found: string }
  /** The text breaks off inside a character. */
  | { readonly code: 'truncated-text'; readonly encoding: string; readonly offset: number }
  | { readonly code: 'undecodable'; readonly encoding: string; readonly errors: number }
  | { readonly code: 'binary-in-text'; readonly offset: number }
  | { readonly code: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'too-deep'; readonly limit: number }
  | { readonly code: 'too-many-nodes'; readonly limit: number }
  | { readonly code: 'no-text' }
  | { readonly code: 'unreadable'; readonly reason: string }
  | { readonly code: 'not-found' }
  | { readonly code: 'not-a-file' }
  | { readonly code: 'folder-loop' }
  | { readonly code: 'changed-while-reading' }
  | { readonly code: 'took-too-long'; readonly seconds: number }
  | { readonly code: 'took-too-much-memory'; readonly bytes: number }
  | { readonly code: 'importer-crashed'; readonly reason: string }
  | { readonly code: 'cancelled' };

/** Why a publication or an archive of documents is not read. */
export type PublicationFailure =
  /** What the publication says of itself cannot be read: `reason` names the file or what is missing. */
  | { readonly code: 'publication-damaged'; readonly file: string }
  | { readonly code: 'publication-incomplete'; readonly file: string }
  /** Its pages are pictures of pages, whose text has no order of its own. */
  | { readonly code: 'fixed-layout' }
  /** Locked to a reader or an account. */
  | { readonly code: 'protected' }
  /** XML that declares what it is made of, or asks for another file. */
  | { readonly code: 'xml-unsafe'; readonly file: string }
  | { readonly code: 'nested-archive' }
  | { readonly code: 'nothing-to-import' };

/** Why a file of an office program or a PDF is not read. */
export type PrintFailure =
  /** It opens with a password only. */
  | { readonly code: 'encrypted' }
  | { readonly code: 'damaged-file'; readonly format: 'PDF' | 'DOCX' | 'MHTML' }
  /** Its pages are pictures, or their letters have lost their meaning. */
  | { readonly code: 'pdf-without-text'; readonly pages: number }
  | { readonly code: 'too-many-pages'; readonly pages: number; readonly limit: number };
