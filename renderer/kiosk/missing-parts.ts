import type { Failure } from '#content/contract';

/** Parts of the page that come when they are wanted, and without which a visitor merely has less. */
const PARTS: readonly { readonly failure: Failure; readonly load: () => Promise<unknown> }[] = [
  { failure: { code: 'dictionary-missing' }, load: () => import('#content/kiosk/typing') },
];

/** What staff should know of the page itself: the parts that are not there. */
export async function missingParts(parts = PARTS): Promise<readonly Failure[]> {
  const found = await Promise.all(
    parts.map(({ failure, load }) =>
      load().then(
        () => [],
        () => [failure],
      ),
    ),
  );
  return found.flat();
}
