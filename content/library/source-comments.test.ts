import { describe, expect, it } from 'vitest';
import { importSource } from '#content/import';
import { openLibrary, type Library } from '#content/library';
import { prepare } from '#content/library/prepare';
import { memoryPorts, MemoryFileStore, plainDigest } from '#content/testing';
import { makeDocx, paragraph, run } from '../import/docx/made-docx.testing.ts';

const DOCX = makeDocx({
  comments: `<w:comment w:id="0" w:author="王保管" w:date="2023-04-06T10:15:00Z">${paragraph('型号？')}</w:comment>`,
  body: `${paragraph('每间屋子都要看。')}<w:p>${run('每间屋子放一支')}<w:commentRangeStart w:id="0"/>${run('湿度计')}<w:commentRangeEnd w:id="0"/>${run('。')}</w:p>`,
});

async function admit(library: Library): Promise<string> {
  const imported = await importSource({ bytes: DOCX, name: 'a.docx', sibling: () => undefined }, plainDigest);
  if (!imported.ok) throw new Error(imported.failure.code);
  const prepared = prepare({ imported: imported.value, content: DOCX, name: 'a.docx', siblings: [] }, plainDigest);
  const admitted = await library.admit([{ prepared }]);
  if (!admitted.ok) throw new Error(admitted.failure.code);
  return admitted.value[0]?.id ?? '';
}

describe('The comments of a document that is imported', () => {
  it('are annotations of it, by whom and when they were made, at their passages; once, however often it comes', async () => {
    const opened = await openLibrary(memoryPorts(new MemoryFileStore()), '/library');
    if (!opened.ok) throw new Error(opened.failure.code);
    const id = await admit(opened.value);
    await admit(opened.value);
    const found = await opened.value.annotations.of(id);
    expect(found).toMatchObject({
      value: {
        annotations: [
          {
            annotation: {
              motivation: 'commenting',
              created: '2023-04-06T10:15:00.000Z',
              creator: { name: '王保管' },
              body: [{ purpose: 'commenting', value: '型号？' }],
            },
            anchor: { state: 'placed', start: 16, end: 19 },
          },
        ],
      },
    });
    expect(found.ok && found.value.annotations.length).toBe(1);
  });
});
