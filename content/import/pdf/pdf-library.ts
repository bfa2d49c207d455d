import type { CharacterMaps } from '../importer.ts';

/* What is used of pdf.js, and how it is shut in: no code is evaluated, nothing is fetched, no canvas, no font of the machine. */

/** A piece of text as pdf.js finds it. Lengths are in the page's own units, 1/72 inch. */
export interface FoundText {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  /** From the piece's own space (a unit is its font's size) into the page's. */
  readonly transform: readonly number[];
  readonly fontName: string;
}

export interface FoundTexts {
  readonly items: readonly (FoundText | { readonly type: string })[];
  readonly styles: Readonly<Record<string, { readonly vertical: boolean } | undefined>>;
}

/** A picture's pixels, as pdf.js decodes them. */
export interface FoundPicture {
  readonly width: number;
  readonly height: number;
  /** 1: a bit a pixel, 2: RGB, 3: RGBA. */
  readonly kind?: number;
  readonly data?: Uint8Array | Uint8ClampedArray;
}

/** What lies over a page: fields of a form, text that was typed on it, notes. */
export interface PageAnnotation {
  readonly subtype?: string;
  /** Left, bottom, right, top, in the page's own units. */
  readonly rect?: readonly number[];
  readonly annotationFlags?: number;
  readonly fieldType?: string | null;
  readonly fieldFlags?: number;
  readonly fieldValue?: unknown;
  readonly contentsObj?: { readonly str: string };
  readonly defaultAppearanceData?: { readonly fontSize: number };
}

export interface StructureNode {
  /** Of marked content: ends in `_mc` and its number. */
  readonly id?: string;
  /** The words that stand for a figure. */
  readonly alt?: string;
  readonly children?: readonly StructureNode[];
}

export interface PdfPage {
  getTextContent(options: { readonly disableNormalization: boolean }): Promise<FoundTexts>;
  getViewport(options: { readonly scale: number }): {
    readonly width: number;
    readonly height: number;
    readonly transform: readonly number[];
  };
  getOperatorList(options: {
    /** 0: what the page itself draws, without its annotations. */
    readonly annotationMode: 0;
  }): Promise<{ readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }>;
  getAnnotations(options: { readonly intent: 'display' }): Promise<readonly PageAnnotation[]>;
  /** What a tagged file says the parts of the page are; null where it has no tags. */
  getStructTree(): Promise<StructureNode | null>;
  readonly objs: { get(name: string, then: (picture: FoundPicture | null) => void): unknown };
  readonly commonObjs: { get(name: string, then: (picture: FoundPicture | null) => void): unknown };
  cleanup(): boolean;
}

/** An entry of the outline that the file itself has. */
export interface Bookmark {
  readonly title: string;
  readonly dest: string | readonly unknown[] | null;
  readonly items: readonly Bookmark[];
}

export interface PdfFile {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{ readonly info: Readonly<Record<string, unknown>> }>;
  getOutline(): Promise<readonly Bookmark[] | null>;
  getDestination(name: string): Promise<readonly unknown[] | null>;
  getPageIndex(reference: unknown): Promise<number>;
  getPageLabels(): Promise<readonly string[] | null>;
}

export interface OpenPdf {
  readonly file: PdfFile;
  readonly operators: Operators;
  close(): Promise<void>;
}

interface PdfLibrary {
  getDocument(options: object): { readonly promise: Promise<PdfFile>; destroy(): Promise<void> };
  readonly OPS: Operators;
}

/** The steps of drawing that matter for where pictures stand. */
export type Operator =
  | 'save'
  | 'restore'
  | 'transform'
  | 'paintFormXObjectBegin'
  | 'paintFormXObjectEnd'
  | 'beginMarkedContent'
  | 'beginMarkedContentProps'
  | 'endMarkedContent'
  | 'paintImageXObject'
  | 'paintInlineImageXObject';
export type Operators = Readonly<Record<Operator, number>>;

let loaded: Promise<PdfLibrary> | undefined;

/**
 * Loads pdf.js, all of it into this process. Where it sees Node it would load a native canvas, and read fonts from the disk
 * by itself; so while it loads it sees none, and behaves in every host as it does in a browser.
 */
export function pdfLibrary(): Promise<PdfLibrary> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<PdfLibrary> {
  const host = globalThis as { process?: object; DOMMatrix?: unknown };
  const { process } = host;
  // The half of it that draws makes a matrix when it loads; reading text needs none.
  host.DOMMatrix ??= Nothing;
  // By its name alone it tells Node's process; under another one all else of it stays as it is.
  if (process !== undefined)
    host.process = Object.create(process, { [Symbol.toStringTag]: { value: 'host' } }) as object;
  try {
    // The worker first: a worker that is there already is used where it stands, and no other is started.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as PdfLibrary;
  } finally {
    if (process !== undefined) host.process = process;
  }
}

/** Pixels of a picture that is decoded, some 100 MB; a larger one is left out by the library itself. */
const MOST_PIXELS = 24_000_000;

/** Opens a file. Rejects with pdf.js's own exceptions, told apart by name: `PasswordException`, `InvalidPDFException`, … */
export async function openPdf(bytes: Uint8Array, characterMaps: CharacterMaps | undefined): Promise<OpenPdf> {
  const library = await pdfLibrary();
  const task = library.getDocument({
    data: bytes.slice(), // it keeps the bytes for itself
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWorkerFetch: false,
    useWasm: false,
    stopAtErrors: false,
    maxImageSize: MOST_PIXELS,
    verbosity: 0,
    CMapReaderFactory: class {
      async fetch({ name }: { readonly name: string }): Promise<object> {
        const map = /^[A-Za-z0-9-]{1,40}$/.test(name) ? await characterMaps?.(name) : undefined;
        if (map === undefined) throw new Error(`There is no character map ${name}`);
        return { cMapData: map, isCompressed: true };
      }
    },
    StandardFontDataFactory: Nothing,
    WasmFactory: Nothing,
    CanvasFactory: Nothing,
    FilterFactory: Nothing,
  });
  try {
    return { file: await task.promise, operators: library.OPS, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    throw error;
  }
}

/** What the library would draw with, or fetch: it is refused, and reading goes on without. */
class Nothing {
  async fetch(): Promise<never> {
    throw new Error('Nothing is fetched');
  }
  create(): never {
    throw new Error('Nothing is drawn');
  }
  destroy(): void {}
}
