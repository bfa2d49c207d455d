import type { Collection, ShelfOverview } from '#content/library';
import * as words from '../i18n/messages/shelf.ts';
import type { ShelfActs } from './acts.ts';
import type { LecternQuestion, Question } from './question-dialog.ts';
import type { CollectionWish } from './sidebar.ts';

/** Stands for "in no collection" where a collection is chosen from a list; no collection has this for its id. */
const NONE = '';

type Collections = ShelfOverview['collections'];

/** Does what a person wishes of a collection, asking for what is still missing. */
export async function fulfil(
  wished: CollectionWish,
  collections: Collections,
  acts: ShelfActs,
  asker: LecternQuestion,
): Promise<void> {
  switch (wished.act) {
    case 'create': {
      const name = await named(asker, wished.parent === undefined ? words.newCollection() : words.newInside(), '');
      if (name === undefined) return;
      await acts.done('collection.create', wished.parent === undefined ? { name } : { name, parent: wished.parent.id });
      return;
    }
    case 'rename': {
      const name = await named(asker, words.rename(), wished.collection.name);
      if (name !== undefined) await acts.done('collection.rename', { id: wished.collection.id, name });
      return;
    }
    case 'remove':
      return acts.removeCollection(wished.collection);
    case 'up':
    case 'down': {
      const before = neighbour(wished.collection, collections, wished.act);
      if (before === undefined) return;
      const { id, parent } = wished.collection;
      await acts.done('collection.move', { id, parent: parent ?? null, before });
      return;
    }
    case 'into': {
      const parent = await asker.ask(intoQuestion(wished.collection, collections));
      if (parent === undefined) return;
      const { id } = wished.collection;
      await acts.done('collection.move', { id, parent: parent === NONE ? null : parent, before: null });
      return;
    }
  }
}

/** The sibling before which a collection comes when it moves by one; null is the end, undefined that it cannot move. */
export function neighbour(
  collection: Collection,
  collections: readonly Collection[],
  way: 'up' | 'down',
): string | null | undefined {
  const siblings = collections.filter(({ parent }) => parent === collection.parent);
  const at = siblings.findIndex(({ id }) => id === collection.id);
  if (way === 'up') return siblings[at - 1]?.id;
  return at === siblings.length - 1 ? undefined : (siblings[at + 2]?.id ?? null);
}

/** Asks which collection documents go to; null takes them out of any, undefined is no answer. */
export async function askCollection(
  asker: LecternQuestion,
  collections: Collections,
  now: string | undefined,
): Promise<Collection | null | undefined> {
  const answer = await asker.ask({
    heading: words.moveTo(),
    label: words.collections(),
    act: words.move(),
    value: now ?? NONE,
    choices: [{ value: NONE, label: words.noCollection() }, ...collections.map(asChoice)],
  });
  if (answer === undefined) return undefined;
  return collections.find(({ id }) => id === answer) ?? null;
}

function intoQuestion(collection: Collection, collections: Collections): Question {
  const parents = collections.filter(({ id, parent }) => parent === undefined && id !== collection.id);
  return {
    heading: words.moveInto(),
    label: words.collections(),
    act: words.move(),
    value: collection.parent ?? NONE,
    choices: [{ value: NONE, label: words.topLevel() }, ...parents.map(asChoice)],
  };
}

function asChoice({ id, name, parent }: Collection): { readonly value: string; readonly label: string } {
  return { value: id, label: parent === undefined ? name : `　${name}` };
}

async function named(asker: LecternQuestion, heading: string, value: string): Promise<string | undefined> {
  const name = await asker.ask({ heading, label: words.collectionName(), act: words.save(), value });
  return name === undefined || name.trim() === '' ? undefined : name.trim();
}
