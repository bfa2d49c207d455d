import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** A piece of text as it is printed: where it stands, in points from the page's top left corner. */
export interface PrintedText {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  /** Along its line. */
  readonly length: number;
  readonly size: number;
  /** Radians, clockwise. */
  readonly angle: number;
  readonly isVertical: boolean;
}

export interface PrintedWords {
  /** Of the page, in points. */
  readonly width: number;
  readonly height: number;
  /** In the order in which the file has them. */
  readonly texts: readonly PrintedText[];
}

/** A PDF whose pages can be drawn. */
export interface PrintedFile {
  readonly pages: number;
  /** The text of a page, from 1. */
  words(page: number): Promise<PrintedWords>;
  /** Draws a page, from 1, as wide as asked for in CSS pixels; whatever was being drawn on the canvas is left off. */
  draw(page: number, canvas: HTMLCanvasElement, width: number): Promise<void>;
  close(): Promise<void>;
}

/** The part of the Trusted Types API that is used; older types of the DOM do not have it. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): {
    createScriptURL(address: string): string;
  };
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
/** The page's policy of content lets this one name make addresses of workers, and it makes one. */
const workers = trustedTypes?.createPolicy('lectern-worker', {
  createScriptURL: (address) => {
    if (address !== workerAddress) throw new TypeError('Another worker than that of pdf.js');
    return address;
  },
});

/** Pixels of a drawn page: a poster is drawn coarser than it is. */
const MOST_PIXELS = 24_000_000;

/**
 * Opens a PDF for drawing. It is taken apart in a worker of the program's own, without evaluation, scripts or forms; what it
 * does not carry along (character maps, usual fonts) comes from the program's own files.
 * @param resources The address of the folder of those files.
 */
export async function openPrinted(bytes: Uint8Array, resources: string): Promise<PrintedFile> {
  const { getDocument, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const port = new Worker(workers?.createScriptURL(workerAddress) ?? workerAddress, { type: 'module' });
  const worker = PDFWorker.create({ port: port });
  const task = getDocument({
    data: bytes,
    worker,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    verbosity: 0,
    CMapReaderFactory: class {
      async fetch({ name }: { readonly name: string }): Promise<object> {
        return { cMapData: await own(`${resources}cmaps/${encodeURIComponent(name)}.bcmap`), isCompressed: true };
      }
    },
    StandardFontDataFactory: class {
      fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
        return own(`${resources}standard_fonts/${encodeURIComponent(filename)}`);
      }
    },
  });
  const close = async (): Promise<void> => {
    await task.destroy();
    worker.destroy();
    port.terminate();
  };
  try {
    return { ...drawing(await task.promise), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function drawing(file: PDFDocumentProxy): Omit<PrintedFile, 'close'> {
  let under: RenderTask | undefined;
  return {
    pages: file.numPages,
    words: async (number) => wordsOf(await file.getPage(number)),
    draw: async (number, canvas, width) => {
      under?.cancel();
      const page = await file.getPage(number);
      const size = page.getViewport({ scale: 1 });
      const wished = (width * devicePixelRatio) / size.width;
      const scale = Math.min(wished, Math.sqrt(MOST_PIXELS / (size.width * size.height)));
      const viewport = page.getViewport({ scale });
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      under = page.render({ canvas, viewport });
      try {
        await under.promise;
      } catch (error) {
        if (!(error instanceof Error && error.name === 'RenderingCancelledException')) throw error;
      }
    },
  };
}

/** How far letters reach above their line where a font does not say, in sizes. */
const USUAL_ASCENT = 0.85;

async function wordsOf(page: PDFPageProxy): Promise<PrintedWords> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const [a, b, c, d, e, f] = transform as [number, number, number, number, number, number];
  const { items, styles } = await page.getTextContent({ disableNormalization: false });
  const texts = items.flatMap((item): readonly PrintedText[] => {
    if (!('str' in item) || item.str === '') return [];
    const [g, h, i, j, k, l] = item.transform as [number, number, number, number, number, number];
    const style = styles[item.fontName] as { readonly vertical: boolean; readonly ascent: number } | undefined;
    const isVertical = style?.vertical === true;
    const size = Math.hypot(a * i + c * j, b * i + d * j);
    const angle = Math.atan2(b * g + d * h, a * g + c * h);
    const [x, y] = [a * k + c * l + e, b * k + d * l + f];
    const rise =
      size * (style === undefined || Number.isNaN(style.ascent) || style.ascent === 0 ? USUAL_ASCENT : style.ascent);
    const [left, top] = isVertical ? [x - size / 2, y] : [x + rise * Math.sin(angle), y - rise * Math.cos(angle)];
    const length = isVertical ? item.height : item.width;
    return [left, top, size, length].every(Number.isFinite)
      ? [{ text: item.str, left, top, length, size, angle: isVertical ? 0 : angle, isVertical }]
      : [];
  });
  return { width, height, texts };
}

async function own(address: string): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The program has no ${address}`);
  return new Uint8Array(await answer.arrayBuffer());
}
