import { COLOURS, type Motivation, type NotebookOrder, type NotebookQuery } from '#content/annotations';

/** Which annotations the notebook shows, and in what order. */
export type NotebookView = Omit<NotebookQuery, 'offset' | 'limit'>;

export const WHOLE_NOTEBOOK: NotebookView = { sort: 'created', descending: true };

const TEXTS = ['text', 'document', 'collection', 'tag'] as const;
const DAYS = ['from', 'to'] as const;
const FLAGS = ['astray', 'twofold'] as const;
const SORTS: readonly NotebookOrder[] = ['created', 'modified', 'document', 'place', 'colour'];
const KINDS: readonly Motivation[] = [
  'highlighting',
  'commenting',
  'bookmarking',
  'editing',
  'replying',
  'linking',
  'tagging',
];

/** A view as parameters of an address. */
export function notebookParameters(view: NotebookView): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const name of [...TEXTS, ...DAYS, 'colour', 'motivation'] as const) {
    const value = view[name];
    if (value !== undefined && value !== '') parameters.set(name, value);
  }
  for (const name of FLAGS) if (view[name] === true) parameters.set(name, '');
  if (view.sort !== WHOLE_NOTEBOOK.sort || view.descending !== WHOLE_NOTEBOOK.descending) {
    parameters.set('sort', view.sort);
    if (view.descending) parameters.set('descending', '');
  }
  return parameters;
}

/** The view that parameters name; what they name wrongly is left out. */
export function notebookView(parameters: URLSearchParams): NotebookView {
  const colour = COLOURS.find((known) => known === parameters.get('colour'));
  const motivation = KINDS.find((known) => known === parameters.get('motivation'));
  const sort = SORTS.find((known) => known === parameters.get('sort'));
  const texts = TEXTS.flatMap((name) => {
    const value = parameters.get(name);
    return value === null || value === '' ? [] : [[name, value] as const];
  });
  const days = DAYS.flatMap((name) => {
    const value = parameters.get(name) ?? '';
    return /^\d{4}-\d{2}-\d{2}$/u.test(value) ? [[name, value] as const] : [];
  });
  const flags = FLAGS.filter((name) => parameters.has(name)).map((name) => [name, true] as const);
  return {
    ...(Object.fromEntries([...texts, ...days]) as Partial<Record<(typeof TEXTS)[number], string>>),
    ...(Object.fromEntries(flags) as Partial<Record<(typeof FLAGS)[number], true>>),
    ...(colour === undefined ? {} : { colour }),
    ...(motivation === undefined ? {} : { motivation }),
    sort: sort ?? WHOLE_NOTEBOOK.sort,
    descending: sort === undefined ? WHOLE_NOTEBOOK.descending : parameters.has('descending'),
  };
}
