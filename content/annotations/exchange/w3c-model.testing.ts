import { listProperty, objectOf, property, textProperty } from './raw-object.ts';

/*
 * What the Web Annotation Data Model asks of a collection (its musts for what we write), looked at from outside the code
 * that writes it; nothing is fetched.
 */
const CLASSES = /^(?:Annotation|AnnotationCollection|AnnotationPage|TextualBody|SpecificResource|Person)$/u;
const SELECTORS = /^(?:TextPositionSelector|TextQuoteSelector|FragmentSelector)$/u;
const PURPOSES = /^(?:bookmarking|commenting|editing|highlighting|linking|replying|tagging)$/u;
/** Terms of the context that we write; ours have their prefix, and others' are their own affair. */
const TERMS = new Set(
  '@context id type label total first startIndex items motivation created modified creator name body purpose value format target source selector styleClass start end exact prefix suffix conformsTo'.split(
    ' ',
  ),
);

/** What is wrong with a collection, by where; none where it is valid. */
export function isW3cCollection(raw: unknown): string[] {
  const wrong: string[] = [];
  const must = (holds: boolean, what: string): void => {
    if (!holds) wrong.push(what);
  };
  const context = listProperty(raw, '@context');
  must(context[0] === 'http://www.w3.org/ns/anno.jsonld', 'context');
  must(textProperty(raw, 'type') === 'AnnotationCollection', 'collection type');
  const page = property(raw, 'first');
  const items = listProperty(page, 'items');
  must(textProperty(page, 'type') === 'AnnotationPage' && textProperty(page, 'id') !== undefined, 'page');
  must(property(raw, 'total') === items.length, 'total');
  for (const one of items) {
    must(textProperty(one, 'type') === 'Annotation' && isIri(textProperty(one, 'id')), 'annotation');
    must(PURPOSES.test(textProperty(one, 'motivation') ?? ''), 'motivation');
    must(!Number.isNaN(Date.parse(textProperty(one, 'created') ?? '')), 'created');
    must(listProperty(one, 'target').length === 1, 'target');
    for (const body of listProperty(one, 'body')) must(PURPOSES.test(textProperty(body, 'purpose') ?? ''), 'purpose');
  }
  walk(raw, (name, value) => {
    must(TERMS.has(name) || name.startsWith('lectern:') || name.startsWith('x-'), `term ${name}`);
    if (name === 'selector') {
      for (const selector of listProperty({ value }, 'value')) {
        must(SELECTORS.test(textProperty(selector, 'type') ?? ''), 'selector');
        const [start, end] = [property(selector, 'start'), property(selector, 'end')];
        const isPosition = textProperty(selector, 'type') === 'TextPositionSelector';
        must(!isPosition || (Number.isInteger(start) && Number(start) <= Number(end)), 'position');
      }
    } else if (name === 'type')
      must(CLASSES.test(String(value)) || SELECTORS.test(String(value)), `class ${String(value)}`);
    else if (name === 'source') must(typeof value === 'string' && isIri(value), 'source');
  });
  return wrong;
}

function isIri(text: string | undefined): boolean {
  return text !== undefined && /^[a-z][a-z0-9+.-]*:\S+$/iu.test(text);
}

function walk(value: unknown, visit: (name: string, value: unknown) => void): void {
  if (Array.isArray(value)) for (const one of value) walk(one, visit);
  for (const [name, inner] of Object.entries(objectOf(value) ?? {})) {
    if (name === 'lectern') continue;
    visit(name, inner);
    walk(inner, visit);
  }
}
