export { applySettings, themeOf, watchSystemTheme, type Theme } from './apply-settings.ts';
