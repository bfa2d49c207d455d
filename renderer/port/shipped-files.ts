import type { TabFile } from './tab-import.ts';

/** The files of the shipped collection, as the bundler addresses them. */
const ADDRESSES = import.meta.glob<string>('../../content/collections/shipped/*.{txt,md,html}', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

/** The shipped collection, fetched from beside the page. */
export async function shippedFiles(): Promise<readonly TabFile[]> {
  return Promise.all(
    Object.entries(ADDRESSES)
      .filter(([path]) => !path.endsWith('/README.md'))
      .map(async ([path, address]) => {
        const blob = await (await fetch(address)).blob();
        return { name: path.split('/').at(-1) ?? path, size: blob.size, arrayBuffer: () => blob.arrayBuffer() };
      }),
  );
}
