export { decode, preview, type Decoded } from './decode.ts';
export { ENCODINGS, encodingOf, type Encoding } from './encodings.ts';
