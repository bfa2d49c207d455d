// What lies over the pages when it is asked for.
import './settings-panel.ts';
import './shortcut-sheet.ts';
