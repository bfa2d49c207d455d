import { nothing, oneOf, optional, shape, text, yesOrNo, type Parser } from '#content/base';
import { packVersion, validFrom } from '#content/pack';
import { DOCUMENT_FORMATS, type OutgoingRequests } from './outgoing-requests.ts';
import { digest, id, ids, line, name, path } from './parser-words.ts';

const chosen = shape({ ids: optional(ids), collection: optional(id) });
const title = text(2_000, 1);

const documents = { work: id, chosen, format: oneOf(...DOCUMENT_FORMATS), title: line };
const pack = {
  work: id,
  chosen,
  title,
  version: packVersion,
  validFrom: optional(validFrom),
  key: optional(digest),
  annotations: yesOrNo,
};

export const outgoingParsers: { readonly [Name in keyof OutgoingRequests]: Parser<OutgoingRequests[Name]['input']> } = {
  'documents.save': shape(documents),
  'documents.write': shape({ ...documents, file: path }),
  'pack.plan': shape({ chosen, title }),
  'pack.save': shape(pack),
  'pack.write': shape({ ...pack, file: path }),
  'outgoing.cancel': shape({ work: id }),
  'outgoing.show': shape({ work: id }),
  'keys.list': nothing,
  'keys.make': shape({ name }),
  'keys.decide': shape({ key: digest, name, state: oneOf('trusted', 'revoked') }),
  'visit.choose': nothing,
  'visit.open': shape({ path }),
  'visit.prepare': shape({ path, folder: path }),
  'visit.status': nothing,
  'visit.leave': shape({ add: yesOrNo }),
};
