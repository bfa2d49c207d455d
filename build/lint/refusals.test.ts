import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { expect, it } from 'vitest';
import { noRawMessages, noWordsInCode, refusalsAnd } from './refusals.mjs';

function complaintsAbout(code: string): readonly string[] {
  const messages = new Linter().verify(code, {
    files: ['**/*.js'],
    languageOptions: { parser },
    rules: refusalsAnd([noRawMessages, ...noWordsInCode]),
  });
  return messages.map(({ ruleId, message }) => ruleId ?? message);
}

it.each([
  'element.innerHTML = text;',
  "element['outerHTML'] = text;",
  'const page = html`<p .innerHTML=${text}></p>`;',
  "element.insertAdjacentHTML('beforeend', text);",
  'element.setHTMLUnsafe(text);',
  'range.createContextualFragment(text);',
  'document.write(text);',
  'document.writeln(text);',
  "import { unsafeHTML } from 'lit/directives/unsafe-html.js';",
  "import { unsafeSVG } from 'lit/directives/unsafe-svg.js';",
  "import { unsafeStatic } from 'lit/static-html.js';",
  'eval(text);',
  'globalThis.eval(text);',
  'new Function(text);',
  'Function(text);',
  "setTimeout('act()', 1);",
  "ipcMain.handle('channel', act);",
  "const title = '书案';",
  'const line = `共 ${count} 份`;',
])('refuses %s', (code) => {
  expect(complaintsAbout(code)).not.toEqual([]);
});

it.each([
  'element.textContent = text;',
  'const page = html`<p>${text}</p>`;',
  'openBridge(ipcMain);',
  '// 朱批 is the colour of annotations\nconst colour = "cinnabar";',
])('lets pass %s', (code) => {
  expect(complaintsAbout(code)).toEqual([]);
});
