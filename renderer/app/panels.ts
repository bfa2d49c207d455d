// What lies over the pages when it is asked for, with the components it is made of.
import '../elements/components.ts';
import './settings-panel.ts';
import './shortcut-sheet.ts';
