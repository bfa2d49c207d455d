export { applySettings, themeOf, watchSystemTheme, type Theme } from './apply-settings.ts';
export { hasChineseFont } from './chinese-font.ts';
