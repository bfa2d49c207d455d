/*
 * The components of Web Awesome that we use; README.md says which do not live under our policy. Imported on demand, so
 * that the first page is drawn without them. Its own icons would be fetched as data: addresses and parsed, which the
 * policy refuses: they come from a sprite sheet of ours instead.
 */
import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/drawer/drawer.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/divider/divider.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import '@awesome.me/webawesome/dist/translations/zh-cn.js';
import '@awesome.me/webawesome/dist/translations/zh-tw.js';
import sprite from './component-icons.svg?no-inline';

/** An icon drawn from a sheet has no measures of its own and would be laid out 300 pixels wide. */
function measured(svg: SVGElement): void {
  svg.setAttribute('viewBox', '0 0 24 24');
}

for (const library of ['system', 'default']) {
  registerIconLibrary(library, { resolver: (name) => `${sprite}#${name}`, spriteSheet: true, mutator: measured });
}
