import { failed, succeeded } from '#content/base';
import type { ExaminedDocument, Input, LoggedImport, Reader, RequestName } from '#content/contract';

/** The imports of before, as a library tells of them. */
export const LOGGED: readonly LoggedImport[] = [
  {
    at: Date.UTC(2026, 10, 22, 9, 30),
    files: 3,
    imported: 1,
    revised: 1,
    unchanged: 0,
    refused: 1,
    entries: [
      { source: '/下载/扫描件.pdf', status: 'refused', failure: { code: 'pdf-without-text', pages: 12 } },
      { source: '/下载/通知.docx', status: 'imported', document: 'd1', title: '关于古树名木保护的通知', removed: 4 },
      { source: '/下载/讲话.txt', status: 'revised', document: 'd2', title: '讲话' },
    ],
  },
];

/** What a file would become in an encoding: rightly read in one of them only. */
export function examinedIn(encoding: string): ExaminedDocument {
  return {
    path: '/下载/讲话.txt',
    isKnown: false,
    document: {
      format: 1,
      id: 'd2',
      metadata: {
        title: encoding === 'gb18030' ? '讲话' : '½²»°',
        creators: [{ name: '李青溪' }],
        published: '2023-04-06',
        language: 'zh-Hans',
        encoding,
      },
      blocks: [
        { kind: 'heading', level: 1, inlines: ['一、提高认识'] },
        { kind: 'paragraph', inlines: [encoding === 'gb18030' ? '古树名木是有生命的文物。' : '¹ÅÊ÷'] },
      ],
      outline: [],
      receipt: { removed: [{ text: '打印 留言', rule: 'page-tools', at: 0 }] },
      original: { digest: '0'.repeat(64), bytes: 120, name: '讲话.txt', mediaType: 'text/plain' },
      assets: [],
      pipeline: 2,
    },
  };
}

/** A host that answers these requests, remembers what it was asked, and can do nothing else. */
export function answering(
  answers: Partial<Record<RequestName, (input: never) => unknown>>,
): Reader & { readonly asked: readonly (readonly [RequestName, unknown])[] } {
  const asked: (readonly [RequestName, unknown])[] = [];
  return {
    asked,
    ask: <Name extends RequestName>(name: Name, input: Input<Name>) => {
      asked.push([name, input]);
      const answer = answers[name];
      return Promise.resolve(
        (answer === undefined
          ? failed({ code: 'not-available-here', name })
          : succeeded(answer(input as never))) as never,
      );
    },
    listen: () => () => undefined,
    assetAddress: (digest) => digest,
    droppedPaths: () => [],
  };
}
