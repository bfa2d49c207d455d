import type { Settings } from './settings.ts';

/**
 * The ground of each theme, for what shows before the page does: the window itself. The same colours as `--paper` in
 * the face's tokens, which a test holds them to.
 */
export const GROUNDS: { readonly [Theme in Exclude<Settings['theme'], 'system'>]: string } = {
  paper: '#faf7f0',
  sepia: '#f1e5cd',
  night: '#191815',
  contrast: '#000000',
};
