export { icon, iconNames, type IconName } from './icons.ts';
export { controls } from './controls.ts';
export { LecternFullPage } from './full-page.ts';
