import { fileURLToPath } from 'node:url';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as typescript } from 'typescript-eslint';
import { noRawMessages, noWordsInCode, refusalsAnd } from './refusals.mjs';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

export default defineConfig([
  globalIgnores([
    'dist/',
    'release/',
    '.cache/',
    'content/collections/',
    'renderer/i18n/generated/',
    // A program of its own, run by Electron as it stands.
    'content/bench/start/empty-window/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,js,mjs}'],
    extends: [typescript.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        tsconfigRootDir: projectFolder,
        project: [
          'content/tsconfig.json',
          'content/tsconfig.test.json',
          'electron/tsconfig.json',
          'electron/preload/tsconfig.json',
          'electron/e2e/tsconfig.json',
          'renderer/tsconfig.json',
          'build/tsconfig.json',
        ],
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      // A default that is `assertNever` is how a new case is found: see content/base/assert-never.ts.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // `() => void act()` says as much as a body of its own.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A field taken out of an object, a value passed over: `_` says so.
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          varsIgnorePattern: '^_',
          argsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
          ignoreRestSiblings: true,
        },
      ],
      // What answers a promise by its type is async even where it does not wait: what it throws is then a rejection.
      '@typescript-eslint/require-await': 'off',
      // Code points are what a text is counted and compared in here: `[...text]` is meant.
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  // The linter does not see the casts that JSDoc writes; the compiler, which checks these files as well, does.
  {
    files: ['**/*.mjs'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-member-access': 'off' },
  },
  { files: ['**/*.{ts,js,mjs}'], ignores: ['electron/bridge/**', 'renderer/**'], rules: refusalsAnd([noRawMessages]) },
  // Packed tables are read at places their own lengths bound, in loops where a second look costs: the compiler cannot know.
  {
    files: ['content/search/**/*.ts', 'content/text/folding/**/*.ts', 'content/annotations/anchoring/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['electron/bridge/**/*.ts'], rules: refusalsAnd([]) },
  {
    files: ['renderer/**/*.ts'],
    ignores: ['renderer/i18n/**', '**/*.test.ts', '**/*.testing.ts'],
    rules: refusalsAnd(noWordsInCode),
  },
  { files: ['renderer/i18n/**/*.ts', 'renderer/**/*.test.ts', 'renderer/**/*.testing.ts'], rules: refusalsAnd([]) },
  {
    files: ['renderer/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended'], litA11y.configs.recommended],
  },
]);
