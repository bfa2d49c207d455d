import type { Creator, Evidence, Metadata, MetadataField } from '#content/document';
import { safeAddress } from '../html/addresses.ts';
import { fieldText } from '../html/front-matter.ts';
import { documentLanguage } from '../html/language.ts';
import { isoDate } from '../html/page-source.ts';
import { attribute, elementsNamed, type XmlElement } from '../xml/read-xml.ts';
import type { Package } from './package.ts';

/** Codes of the Library of Congress for what a person did for a book; the others have no name of ours. */
const ROLES: Readonly<Record<string, Creator['role']>> = {
  aut: 'author',
  cre: 'author',
  trl: 'translator',
  edt: 'editor',
  com: 'editor',
  pht: 'photographer',
  isb: 'issuer',
};

const MAX_DESCRIPTION = 1_000;
const MAX_KEYWORDS = 50;

/**
 * The front matter a publication states of itself.
 * @param text The beginning of its text, which tells whether the stated language is true.
 */
export function metadataOf(
  publication: Package,
  {
    text,
    encoding,
    fallbackTitle,
  }: { readonly text: string; readonly encoding: string; readonly fallbackTitle: string },
): Metadata {
  const { metadata, identifier } = publication;
  const valuesOf = (name: string): XmlElement[] =>
    [...elementsNamed(metadata, name)].filter((value) => line(value) !== '');
  const refined = refinements(metadata);
  const titles = valuesOf('title');
  const typed = (type: string): XmlElement | undefined => titles.find((title) => refined(title, 'title-type') === type);
  const title = typed('main') ?? titles[0];
  const subtitle = typed('subtitle');
  const creators = [...valuesOf('creator'), ...valuesOf('contributor')].flatMap((person) =>
    creatorOf(person, attribute(person, 'role') ?? refined(person, 'role')),
  );
  const publisher = valuesOf('publisher')[0];
  const dates = valuesOf('date');
  const date = dates.find((value) => attribute(value, 'event') === 'publication') ?? dates.find((value) => attribute(value, 'event') === undefined); // prettier-ignore
  const published = date === undefined ? undefined : isoDate(date.text.trim());
  const sourceAddress = identifier === undefined ? undefined : safeAddress(identifier);
  const { language, evidence: told } = documentLanguage(valuesOf('language')[0]?.text, text);
  const description = fieldText(withoutTags(valuesOf('description')[0]?.text ?? ''), MAX_DESCRIPTION);
  const keywords = valuesOf('subject').slice(0, MAX_KEYWORDS).map(line);
  const stated = (value: string): Evidence => ({ text: value, rule: 'publication', confidence: 0.98 });
  const evidence: Partial<Record<MetadataField, Evidence>> = {
    encoding: { text: encoding, rule: 'publication', confidence: 1 },
    language: told,
    ...(title === undefined ? {} : { title: stated(line(title)) }),
    ...(subtitle === undefined ? {} : { subtitle: stated(line(subtitle)) }),
    ...(creators.length === 0 ? {} : { creators: stated(creators.map(({ name }) => name).join(', ')) }),
    ...(publisher === undefined ? {} : { publisher: stated(line(publisher)) }),
    ...(published === undefined ? {} : { published: stated(fieldText(date?.text ?? '')) }),
    ...(sourceAddress === undefined ? {} : { sourceAddress: stated(sourceAddress) }),
  };
  return {
    title: title === undefined ? fallbackTitle : line(title),
    ...(subtitle === undefined ? {} : { subtitle: line(subtitle) }),
    creators,
    ...(publisher === undefined ? {} : { publisher: line(publisher) }),
    ...(sourceAddress === undefined ? {} : { sourceAddress }),
    ...(identifier === undefined ? {} : { identifier: fieldText(identifier) }),
    ...(published === undefined ? {} : { published }),
    language,
    encoding,
    ...(description === '' ? {} : { description }),
    ...(keywords.length === 0 ? {} : { keywords }),
    evidence,
  };
}

/** What further `meta` elements say of one (EPUB 3). */
function refinements(metadata: XmlElement): (element: XmlElement, property: string) => string | undefined {
  const said = new Map<string, string>();
  for (const meta of elementsNamed(metadata, 'meta')) {
    const of = attribute(meta, 'refines');
    const property = attribute(meta, 'property');
    if (of !== undefined && property !== undefined) said.set(`${of} ${property}`, meta.text.trim());
  }
  return (element, property) => said.get(`#${attribute(element, 'id') ?? ''} ${property}`);
}

function creatorOf(person: XmlElement, role: string | undefined): readonly Creator[] {
  // Programs that convert books name themselves as contributors.
  if (role === 'bkp') return [];
  const known = role === undefined ? (person.name === 'creator' ? 'author' : undefined) : ROLES[role];
  return [{ name: line(person), ...(known === undefined ? {} : { role: known }) }];
}

function line(element: XmlElement): string {
  return fieldText(element.text);
}

function withoutTags(text: string): string {
  return text.replace(/<[^<>]*>/gu, ' ');
}
