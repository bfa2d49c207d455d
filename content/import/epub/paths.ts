/** A place in a publication: a file by its path from the top, and a name in it. */
export interface Place {
  readonly path: string;
  readonly fragment: string;
}

/** Where a reference in a file of the publication leads; undefined where it leads out of it. */
export function resolvePlace(from: string, reference: string): Place | undefined {
  const trimmed = reference.trim();
  if (/^[a-z][a-z\d+.-]*:|^[/\\]/iu.test(trimmed)) return undefined;
  const [written = '', fragment = ''] = trimmed.split('#', 2);
  const path = unescaped(written.replace(/\?.*$/su, ''));
  if (path === '') return { path: from, fragment: unescaped(fragment) };
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return { path: parts.join('/'), fragment: unescaped(fragment) };
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // the percent sign is part of the name
  }
}
