import type { FoundText, PageAnnotation, PdfPage } from './pdf-library.ts';

/** Flags of an annotation that is not to be seen: hidden, and not shown on a screen (ISO 32000-1, 12.5.3). */
const UNSEEN = 2 | 32;
/** Flag of a field whose letters are not to be read (12.7.4.3). */
const SECRET = 1 << 13;
/** Height of a field's letters where neither the field nor its box says it, in points. */
const USUAL_SIZE = 10;
const LONGEST_VALUE = 20_000;

/** What was filled into the page's form and typed over its text, as text that stands where it is seen. */
export async function filledTexts(page: PdfPage): Promise<readonly FoundText[]> {
  // A page whose annotations are damaged is read without them.
  const annotations = await page.getAnnotations({ intent: 'display' }).catch(() => []);
  return annotations.flatMap(textsOf);
}

function textsOf(annotation: PageAnnotation): readonly FoundText[] {
  const [left = 0, bottom = 0, right = 0, top = 0] = annotation.rect ?? [];
  const value = valueOf(annotation);
  const height = top - bottom;
  if (value === undefined || !(height > 0) || ((annotation.annotationFlags ?? 0) & UNSEEN) !== 0) return [];
  const lines = value
    .slice(0, LONGEST_VALUE)
    .split(/\r\n?|\n/)
    .map((line) => line.trim());
  const stated = annotation.defaultAppearanceData?.fontSize ?? 0;
  const size = stated > 0 ? stated : Math.min(USUAL_SIZE, (height * 0.8) / lines.length);
  return lines.flatMap((str, index) => {
    if (str === '') return [];
    // One line stands in the middle of its box; several run down from the top.
    const y = lines.length === 1 ? bottom + (height - size * 0.7) / 2 : top - size * (1.1 + index * 1.2);
    const width = Math.min(right - left, str.length * size);
    return [{ str, width, height: size, transform: [size, 0, 0, size, left, y], fontName: 'form' }];
  });
}

function valueOf({ subtype, fieldType, fieldFlags, fieldValue, contentsObj }: PageAnnotation): string | undefined {
  if (subtype === 'FreeText') return contentsObj?.str;
  if (subtype !== 'Widget' || ((fieldFlags ?? 0) & SECRET) !== 0) return undefined;
  if (fieldType !== 'Tx' && fieldType !== 'Ch') return undefined;
  return Array.isArray(fieldValue)
    ? fieldValue.filter((each) => typeof each === 'string').join(' ')
    : typeof fieldValue === 'string'
      ? fieldValue
      : undefined;
}
