import { failed, succeeded } from '#content/base';
import type {
  Answer,
  EventName,
  Events,
  Failure,
  Input,
  PackKeyFacts,
  Reader,
  Reply,
  RequestName,
  Saved,
} from '#content/contract';

export const OWN_KEY: PackKeyFacts = { key: '1a2b3c4d'.repeat(8), name: '山前图书馆', state: 'own' };
export const OTHER_KEY: PackKeyFacts = { key: '9f8e7d6c'.repeat(8), name: '省档案馆', state: 'trusted' };

type Asked = { readonly [Name in RequestName]?: Input<Name> };

/** A host that writes files when a test says so, around another that writes none. */
export class LeavingHost implements Reader {
  /** What was asked last, by its name. */
  readonly asked: Asked = {};
  keys: readonly PackKeyFacts[] = [OWN_KEY, OTHER_KEY];
  visit: Answer<'visit.status'> = null;
  private readonly inner: Reader;
  private readonly listeners = new Map<EventName, Set<(event: never) => void>>();
  private end: (reply: unknown) => void = () => undefined;

  constructor(inner: Reader) {
    this.inner = inner;
  }

  async ask<Name extends RequestName>(name: Name, input: Input<Name>): Promise<Reply<Name>> {
    Object.assign(this.asked, { [name]: input });
    const answer = this.answer(name, input as never);
    return answer === undefined ? this.inner.ask(name, input) : (answer as Promise<Reply<Name>>);
  }

  listen<Name extends EventName>(name: Name, listener: (event: Events[Name]) => void): () => void {
    const those = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, those.add(listener));
    const end = this.inner.listen(name, listener);
    return () => {
      those.delete(listener);
      end();
    };
  }

  tell<Name extends EventName>(name: Name, event: Events[Name]): void {
    for (const listener of this.listeners.get(name) ?? []) (listener as (event: Events[Name]) => void)(event);
  }

  assetAddress(digest: string): string {
    return this.inner.assetAddress(digest);
  }

  droppedPaths(files: readonly unknown[]): readonly string[] {
    return this.inner.droppedPaths(files);
  }

  /** The file that was asked for last has been read so far. */
  read(documents: number, of: number): void {
    const { work } = this.asked['pack.save'] ?? this.asked['documents.save'] ?? { work: '' };
    this.tell('outgoing.progress', { work, documents, of });
  }

  /** The person chose no place (null), the file is written, or it is not. */
  finish(outcome: Saved | null | Failure): void {
    this.end(outcome !== null && 'code' in outcome ? failed(outcome) : succeeded(outcome));
  }

  private answer(name: RequestName, input: Input<'keys.make'> & Input<'keys.decide'>): unknown {
    switch (name) {
      case 'documents.save':
      case 'pack.save':
        return new Promise((end) => {
          this.end = end;
        });
      case 'outgoing.cancel':
        this.finish({ code: 'cancelled' });
        return succeeded(null);
      case 'outgoing.show':
        return succeeded(null);
      case 'pack.plan':
        return succeeded({ documents: 3, annotations: 2, version: 4 });
      case 'keys.list':
        return succeeded(this.keys);
      case 'keys.make':
        this.keys = [...this.keys, { key: '00'.repeat(32), name: input.name, state: 'own' }];
        return succeeded(this.keys);
      case 'keys.decide':
        this.keys = [...this.keys.filter(({ key }) => key !== input.key), input];
        return succeeded(this.keys);
      case 'visit.status':
        return succeeded(this.visit);
      default:
        return undefined;
    }
  }
}
