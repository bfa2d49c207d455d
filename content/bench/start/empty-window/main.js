// The peer of the start: the least that is a window of Electron, made as ours is (hidden until there is something to
// see, sandboxed). It says when its empty page has been painted, the way our page does, and stays.
import { app, BrowserWindow } from 'electron';

const PAINTED = 'new Promise((painted) => requestAnimationFrame(() => setTimeout(() => painted(Date.now()))))';

app.setPath('userData', process.argv.at(-1));
void app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1280, height: 860, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => {
    window.show();
  });
  await window.loadURL('data:text/html,<title>An empty window</title>'); // a packed program has no file: privileges
  process.stdout.write(`painted ${String(await window.webContents.executeJavaScript(PAINTED))}\n`);
});
