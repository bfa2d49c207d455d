import { failed } from '#content/base';
import type { Annotation } from '../annotation.ts';
import { parseAnnotation } from '../parse-annotation.ts';
import { listProperty, property, textProperty } from './raw-object.ts';
import { readEach, selectorOf, type LeaveOut } from './read-w3c.ts';
import type { Reading } from './reading.ts';

const ANNOTATION_ADDRESS = 'https://hypothes.is/a/';

/**
 * The JSON that Hypothesis exports or its interface answers: `annotations`, `rows`, or a list. Its positions measure a
 * page's text and not ours: they are left, and the quote says where.
 */
export function readHypothesis(raw: unknown): Reading {
  const rows = [property(raw, 'annotations'), property(raw, 'rows'), raw].find(Array.isArray) as
    readonly unknown[] | undefined;
  if (rows?.every((row) => textProperty(row, 'uri') !== undefined) !== true) return failed({ code: 'not-annotations' });
  return readEach(rows, readOne);
}

function readOne(raw: unknown, leaveOut: LeaveOut): Annotation | undefined {
  const id = textProperty(raw, 'id');
  const source = textProperty(raw, 'uri');
  const note = textProperty(raw, 'text') ?? '';
  const parent = listProperty(raw, 'references').findLast((one): one is string => typeof one === 'string');
  const [target] = listProperty(raw, 'target');
  const selector = selectorOf(listProperty(target, 'selector'), () => undefined);
  const tags = listProperty(raw, 'tags').filter((tag): tag is string => typeof tag === 'string' && tag.trim() !== '');
  for (const name of ['group', 'permissions', 'hidden', 'flagged', 'moderation'] as const) {
    const value = property(raw, name);
    if (value !== undefined && value !== false && value !== '__world__') leaveOut(name);
  }
  return parseAnnotation({
    id: id === undefined ? undefined : ANNOTATION_ADDRESS + encodeURIComponent(id),
    motivation: parent !== undefined ? 'replying' : note !== '' ? 'commenting' : 'highlighting',
    created: textProperty(raw, 'created'),
    modified: textProperty(raw, 'updated'),
    creator: creatorOf(raw),
    body: [
      ...(note === '' ? [] : [{ purpose: parent === undefined ? 'commenting' : 'replying', value: note }]),
      ...tags.map((value) => ({ purpose: 'tagging', value })),
    ],
    target:
      parent !== undefined
        ? { kind: 'annotation', annotation: ANNOTATION_ADDRESS + encodeURIComponent(parent) }
        : selector === undefined
          ? { kind: 'document', source }
          : { kind: 'passage', source, selector, style: { colour: 'yellow', drawing: 'background' } },
  });
}

function creatorOf(raw: unknown): { readonly id?: string; readonly name: string } | undefined {
  const account = textProperty(raw, 'user');
  const shown = textProperty(property(raw, 'user_info'), 'display_name');
  const name = shown ?? account;
  if (name === undefined) return undefined;
  return account?.startsWith('acct:') === true ? { id: account, name } : { name };
}
