import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Command, MenuWords } from '#content/contract';

/** The system's menu: it gives the page commands, and does by itself only what is the system's own. */
export function setMenu(words: MenuWords, give: (command: Command) => void): void {
  const command = (label: string, name: Command, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator !== undefined && { accelerator }),
    click: () => {
      give(name);
    },
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: words.file,
        submenu: [
          command(words.importFiles, 'import-files', 'CmdOrCtrl+O'),
          command(words.importFolder, 'import-folder', 'CmdOrCtrl+Shift+O'),
          { type: 'separator' },
          command(words.savePdf, 'save-pdf'),
          command(words.print, 'print', 'CmdOrCtrl+P'),
          { type: 'separator' },
          { label: words.quit, role: 'quit', accelerator: 'CmdOrCtrl+Q' },
        ],
      },
      {
        label: words.edit,
        submenu: [
          { label: words.undo, role: 'undo' },
          { label: words.redo, role: 'redo' },
          { type: 'separator' },
          { label: words.cut, role: 'cut' },
          { label: words.copy, role: 'copy' },
          { label: words.paste, role: 'pasteAndMatchStyle', accelerator: 'CmdOrCtrl+V' },
          { label: words.selectAll, role: 'selectAll' },
        ],
      },
      {
        label: words.view,
        submenu: [
          command(words.shelf, 'shelf'),
          command(words.settings, 'settings', 'CmdOrCtrl+,'),
          { type: 'separator' },
          { label: words.fullScreen, role: 'togglefullscreen' },
        ],
      },
      { label: words.help, submenu: [command(words.shortcuts, 'shortcuts')] },
    ]),
  );
}
