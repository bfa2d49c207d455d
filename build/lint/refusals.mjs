/**
 * Words that no file may use, and why (SECURITY R1 and R2): a document is a closed tree drawn by Lit, so no string ever
 * becomes HTML or a program. They need no types, so that a test can plant each one.
 */
const asHtml = 'No string becomes HTML here: draw it with a Lit template.';
const asProgram = 'No string becomes a program here.';

/** @type {import('eslint').Linter.RulesRecord} */
export const refusals = {
  'no-eval': 'error',
  'no-new-func': 'error',
  'no-restricted-syntax': [
    'error',
    { selector: 'MemberExpression > Identifier.property[name=/^(?:inner|outer)HTML$/]', message: asHtml },
    { selector: 'MemberExpression > Literal.property[value=/^(?:inner|outer)HTML$/]', message: asHtml },
    { selector: 'TemplateElement[value.raw=/\\.(?:inner|outer)HTML\\s*=\\s*["\']?$/i]', message: asHtml },
    {
      selector:
        'MemberExpression > Identifier.property[name=/^(?:insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|parseHTMLUnsafe)$/]',
      message: asHtml,
    },
    {
      selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^write(?:ln)?$/]',
      message: asHtml,
    },
    { selector: 'CallExpression[callee.type="Identifier"][callee.name="eval"]', message: asProgram },
    { selector: 'MemberExpression[property.name="eval"]', message: asProgram },
    { selector: 'CallExpression[callee.name="Function"]', message: asProgram },
    { selector: 'CallExpression[callee.name=/^set(?:Timeout|Interval)$/] > Literal:first-child', message: asProgram },
  ],
  'no-restricted-imports': [
    'error',
    {
      paths: [],
      patterns: [
        {
          group: ['lit/directives/unsafe-*', 'lit-html/directives/unsafe-*', 'lit/static-html*', 'lit-html/static*'],
          message: asHtml,
        },
      ],
    },
  ],
};

/** Outside electron/bridge nobody talks to a page: the bridge checks who asks and parses what is asked. */
export const noRawMessages = {
  selector: 'MemberExpression[object.name="ipcMain"]',
  message: 'Messages of a page come in through electron/bridge, which checks their sender and parses them.',
};

/** The words of the interface live in renderer/i18n, where each has its translation. */
export const noWordsInCode = [
  {
    selector: 'Literal[value=/\\p{Script=Han}/u]',
    message: 'The words of the interface live in renderer/i18n/messages/, where each has its translation.',
  },
  {
    selector: 'TemplateElement[value.raw=/\\p{Script=Han}/u]',
    message: 'The words of the interface live in renderer/i18n/messages/, where each has its translation.',
  },
];

/**
 * The refusals with further words for one place: a rule given twice is replaced and not added to.
 * @param {readonly {selector: string, message: string}[]} further
 * @returns {import('eslint').Linter.RulesRecord}
 */
export function refusalsAnd(further) {
  const [severity, ...selectors] = /** @type {['error', ...object[]]} */ (refusals['no-restricted-syntax']);
  return { ...refusals, 'no-restricted-syntax': [severity, ...selectors, ...further] };
}
