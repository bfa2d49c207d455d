import type { FoundPicture } from './pdf-library.ts';

/** A picture's pixels, eight bits a channel: grey, red-green-blue, or with how opaque each is. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
  readonly data: Uint8Array;
}

/** How a picture lies on its page: its rows run down the page instead of across, or from the other end. */
export interface Orientation {
  readonly isSideways: boolean;
  readonly fromRight: boolean;
  readonly fromBottom: boolean;
}

/** The pixels as pdf.js found them; undefined where they are none of its three kinds or are cut short. */
export function pixelsOf({ width, height, kind, data }: FoundPicture): Pixels | undefined {
  if (data === undefined || width < 1 || height < 1) return undefined;
  if (kind === 1) return data.length < ((width + 7) >> 3) * height ? undefined : fromBits(width, height, data);
  const channels = kind === 2 ? 3 : kind === 3 ? 4 : undefined;
  if (channels === undefined || data.length < width * height * channels) return undefined;
  return narrowed({ width, height, channels, data: new Uint8Array(data.buffer, data.byteOffset, data.length) });
}

function fromBits(width: number, height: number, bits: ArrayLike<number>): Pixels {
  const data = new Uint8Array(width * height);
  const stride = (width + 7) >> 3;
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1)
      data[at] = ((bits[y * stride + (x >> 3)] ?? 0) << (x & 7)) & 0x80 ? 255 : 0;
  }
  return { width, height, channels: 1, data };
}

/** With no more channels than say something: scans of grey pages come as three, opaque pictures as four. */
function narrowed(pixels: Pixels): Pixels {
  const { width, height, channels, data } = pixels;
  let isOpaque = true;
  let isGrey = true;
  const end = width * height * channels;
  for (let at = 0; at < end && (isOpaque || isGrey); at += channels) {
    if (channels === 4 && data[at + 3] !== 255) isOpaque = false;
    if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) isGrey = false;
  }
  const kept = !isOpaque ? 4 : isGrey ? 1 : 3;
  if (kept === channels) return pixels;
  const fewer = new Uint8Array(width * height * kept);
  for (let from = 0, to = 0; from < end; from += channels) {
    for (let channel = 0; channel < kept; channel += 1, to += 1) fewer[to] = data[from + channel] ?? 0;
  }
  return { width, height, channels: kept, data: fewer };
}

/** Whether all of it is of one colour: nothing is to be seen in it. */
export function isBlank({ channels, data }: Pixels): boolean {
  for (let at = channels; at < data.length; at += 1) if (data[at] !== data[at - channels]) return false;
  return true;
}

/** The picture `times` as small on each side, each pixel the mean of those it stands for. */
export function reduced({ width, height, channels, data }: Pixels, times: number): Pixels {
  if (times <= 1) return { width, height, channels, data };
  const [across, down] = [Math.max(1, Math.floor(width / times)), Math.max(1, Math.floor(height / times))];
  const fewer = new Uint8Array(across * down * channels);
  const sums = new Float64Array(channels);
  for (let y = 0, to = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      sums.fill(0);
      let count = 0;
      for (let row = y * times; row < Math.min((y + 1) * times, height); row += 1) {
        for (let column = x * times; column < Math.min((x + 1) * times, width); column += 1) {
          const from = (row * width + column) * channels;
          for (let channel = 0; channel < channels; channel += 1)
            sums[channel] = (sums[channel] ?? 0) + (data[from + channel] ?? 0);
          count += 1;
        }
      }
      for (let channel = 0; channel < channels; channel += 1, to += 1)
        fewer[to] = Math.round((sums[channel] ?? 0) / count);
    }
  }
  return { width: across, height: down, channels, data: fewer };
}

/** The picture as it is to be seen. */
export function upright(pixels: Pixels, { isSideways, fromRight, fromBottom }: Orientation): Pixels {
  if (!isSideways && !fromRight && !fromBottom) return pixels;
  const { width, height, channels, data } = pixels;
  const [across, down] = isSideways ? [height, width] : [width, height];
  const turned = new Uint8Array(data.length);
  for (let y = 0, to = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      const [column, row] = [fromRight ? across - 1 - x : x, fromBottom ? down - 1 - y : y];
      const from = (isSideways ? column * width + row : row * width + column) * channels;
      for (let channel = 0; channel < channels; channel += 1, to += 1) turned[to] = data[from + channel] ?? 0;
    }
  }
  return { width: across, height: down, channels, data: turned };
}

/** Pictures that stand one under another as one; undefined where they are not equally wide. */
export function stacked(parts: readonly Pixels[]): Pixels | undefined {
  const [first] = parts;
  if (first === undefined || parts.some(({ width }) => width !== first.width)) return undefined;
  const channels = Math.max(...parts.map((part) => part.channels)) as Pixels['channels'];
  const same = parts.map((part) => widened(part, channels));
  const data = new Uint8Array(same.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of same) {
    data.set(part, at);
    at += part.length;
  }
  return { width: first.width, height: parts.reduce((sum, { height }) => sum + height, 0), channels, data };
}

function widened({ width, height, channels, data }: Pixels, wanted: Pixels['channels']): Uint8Array {
  if (channels === wanted) return data;
  const wider = new Uint8Array(width * height * wanted);
  for (let from = 0, to = 0; to < wider.length; from += channels) {
    for (let channel = 0; channel < wanted; channel += 1, to += 1)
      wider[to] = channel === 3 ? 255 : (data[channels === 1 ? from : from + channel] ?? 0);
  }
  return wider;
}
