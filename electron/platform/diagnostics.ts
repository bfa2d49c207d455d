import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename } from 'node:path';
import { writeArchive } from '#content/archive';
import { APPEARANCE, type ProgramFacts, type Settings } from '#content/contract';
import { errorCode } from './store-failure.ts';

/** What helps to find a fault. Nothing in it is a text, a title or a file of the person. */
export interface Diagnostics {
  readonly program: ProgramFacts;
  readonly settings: Settings;
  /** How the library is, in numbers and codes. */
  readonly library: Readonly<Record<string, string | number>>;
  /** Paths of the logs; one that is not there is left out. */
  readonly logs: readonly string[];
}

const READ_ME = `这些文件说明书案的情况，发送之前可以逐个查看。其中没有文档的文字、标题和文件名。
These files say how Lectern is doing; look at each before you send them. No text, title or file name of a document is in them.

program.json    版本、系统、文件夹 / versions, system, folders
settings.json   外观设置 / settings of the appearance
library.json    书库的状态与篇数 / the library's state and its number of documents
*.log           程序遇到的情况 / what the program met
`;

/**
 * A ZIP of plain texts that a person can read before they send it. The home folder is written `~`, for its name is often a
 * person's.
 */
export async function collectDiagnostics(given: Diagnostics, home = homedir()): Promise<Uint8Array> {
  const file = (name: string, text: string) => ({
    name,
    content: new TextEncoder().encode(text.replaceAll(home, '~')),
  });
  const json = (name: string, value: unknown) => file(name, `${JSON.stringify(value, null, 2)}\n`);
  const settings = Object.fromEntries(APPEARANCE.map((name) => [name, given.settings[name]]));
  const logs = await Promise.all(given.logs.map(async (path) => file(basename(path), await textOf(path))));
  return writeArchive([
    file('README.txt', READ_ME),
    json('program.json', given.program),
    json('settings.json', settings),
    json('library.json', given.library),
    ...logs.filter(({ content }) => content.length > 0),
  ]);
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return '';
  }
}
