import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { nodeDigest } from '../platform/node-digest.ts';
import { scratchFolder, tidyUp } from '../workers/test-library.ts';
import { json, lectern } from './lectern.testing.ts';

afterEach(tidyUp);

const SENTENCE = '山前的老井还在，井沿上的绳痕有三指深，村里人说那是三百年的水磨出来的，谁也没有数过。';
const WELL = picture(40);
const WELL_IN_SNOW = picture(240);
const ROPE = picture(120);

/** A grey PNG of 120 × 80 pixels. */
function picture(grey: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(120, 0);
  header.writeUInt32BE(80, 4);
  header[8] = 8; // bits a pixel; colour type 0 is grey
  const rows = Buffer.alloc(80 * 121, grey);
  for (let row = 0; row < 80; row += 1) rows[row * 121] = 0; // no filter
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** A page as a browser saves it, with its images in a folder beside it, and the library it is imported into. */
class SavedPage {
  readonly library = join(scratchFolder(), 'library');
  private readonly folder = scratchFolder();

  /** Saves it anew: what is not among the images is no longer there. */
  save(paragraphs: readonly string[], images: Readonly<Record<string, Buffer>>, shown = Object.keys(images)): void {
    const body = [
      ...paragraphs.map((text) => `<p>${text}</p>`),
      ...shown.map((name) => `<p><img src="well_files/${name}" alt="${name}"></p>`),
    ];
    writeFileSync(
      join(this.folder, 'well.html'),
      `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>老井</title></head><body><main><h1>老井</h1>${body.join('')}</main></body></html>`,
    );
    rmSync(join(this.folder, 'well_files'), { recursive: true, force: true });
    mkdirSync(join(this.folder, 'well_files'));
    for (const [name, bytes] of Object.entries(images)) writeFileSync(join(this.folder, 'well_files', name), bytes);
  }

  /** @returns what became of it, which document it is, and which digests its images have now, in their order. */
  import(): {
    readonly status: string;
    readonly id: string;
    readonly revision: string;
    readonly images: readonly string[];
  } {
    const { files } = this.lectern('import', join(this.folder, 'well.html')) as {
      files: [{ status: string; document: { id: string; revision: string } }];
    };
    const [{ status, document }] = files;
    return { status, ...document, images: this.imagesOf(document.id, document.revision) };
  }

  /** The images a revision shows, by what is stored of them. */
  imagesOf(id: string, revision: string): readonly string[] {
    const json = readFileSync(join(this.library, 'documents', id, `${revision}.json`), 'utf8');
    const { assets } = JSON.parse(json) as { assets: readonly { digest: string }[] };
    return assets.map(({ digest }) => digest);
  }

  /** The digests of all images that are stored. */
  stored(): readonly string[] {
    const folder = join(this.library, 'assets');
    return readdirSync(folder)
      .flatMap((prefix) => readdirSync(join(folder, prefix)))
      .toSorted();
  }

  lectern(...args: readonly string[]): unknown {
    return json(lectern([...args, '--library', this.library, '--json']));
  }
}

const digests = (...images: readonly Buffer[]): readonly string[] =>
  images.map((bytes) => nodeDigest.sha256(bytes)).toSorted();

describe('A saved page that is imported again', { timeout: 120_000 }, () => {
  it('keeps its images when its text has changed, and stores none of them twice', () => {
    const page = new SavedPage();
    page.save([SENTENCE], { 'a.png': WELL, 'b.png': ROPE });
    const first = page.import();
    page.save([SENTENCE, '后来井边修了一座亭子，亭子里摆了一张石桌，石桌上刻着棋盘。'], {
      'a.png': WELL,
      'b.png': ROPE,
    });
    const second = page.import();
    expect([first.status, second.status]).toEqual(['imported', 'revised']);
    expect(second.id).toBe(first.id);
    expect(second.images.toSorted()).toEqual(digests(WELL, ROPE));
    expect(page.stored()).toEqual(digests(WELL, ROPE));
  });

  it('is a new revision when an image alone has changed; the old one keeps what it showed', () => {
    const page = new SavedPage();
    page.save([SENTENCE], { 'a.png': WELL, 'b.png': ROPE });
    const first = page.import();
    page.save([SENTENCE], { 'a.png': WELL_IN_SNOW, 'b.png': ROPE });
    const second = page.import();
    expect([second.status, second.id]).toEqual(['revised', first.id]);
    expect(second.images.toSorted()).toEqual(digests(WELL_IN_SNOW, ROPE));
    expect(page.imagesOf(first.id, first.revision).toSorted()).toEqual(digests(WELL, ROPE));
    expect(page.stored()).toEqual(digests(WELL, WELL_IN_SNOW, ROPE));
    expect(page.import().status).toBe('unchanged');
  });

  it('keeps an image that it no longer shows for the revision that does, whole', () => {
    const page = new SavedPage();
    page.save([SENTENCE], { 'a.png': WELL, 'b.png': ROPE });
    const first = page.import();
    page.save([SENTENCE], { 'a.png': WELL });
    const second = page.import();
    expect([second.status, second.images]).toEqual(['revised', digests(WELL)]);
    expect(page.imagesOf(first.id, first.revision).toSorted()).toEqual(digests(WELL, ROPE));
    expect(page.stored()).toEqual(digests(WELL, ROPE));
    expect(page.lectern('verify')).toMatchObject({ faults: [] });
    expect(page.lectern('reimport')).toMatchObject({ files: [{ status: 'unchanged' }] });
  });

  it('loses no image when it comes without the folder beside it', () => {
    const page = new SavedPage();
    page.save([SENTENCE], { 'a.png': WELL });
    const first = page.import();
    page.save([SENTENCE], {}, ['a.png']);
    const second = page.import();
    expect([second.status, second.revision]).toEqual(['unchanged', first.revision]);
  });
});
