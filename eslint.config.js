import hooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { house } from './electron/runtime/houseLint.mjs';

const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that a thing is called the same everywhere.',
};

/** `shared/` gives the same answer whenever and wherever it runs. */
const impure = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take the time as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Take the time as an argument.',
  },
  {
    selector: "MemberExpression[object.name='DateTime'][property.name=/^(now|local|utc)$/]",
    message: 'Take the time as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Take randomness as an argument.',
  },
];

export default defineConfig(
  { ignores: ['dist/', 'release/', 'test-results/', 'playwright-report/'] },
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    plugins: { house },
    rules: {
      eqeqeq: 'error',
      'house/imports': 'error',
      'house/doors': 'error',
      'house/names': 'error',
      'max-lines': ['error', 250],
      'no-restricted-syntax': ['error', defaultExport],
    },
  },
  {
    files: ['shared/**', 'electron/**', 'renderer/**'],
    ignores: ['electron/runtime/**'],
    rules: { 'no-console': 'error' },
  },
  { files: ['shared/**'], rules: { 'no-restricted-syntax': ['error', defaultExport, ...impure] } },
  {
    files: ['renderer/**', 'tests/renderer/**'],
    extends: [hooks.configs.flat['recommended-latest']],
    // It warns of what React's compiler would skip, and this project does not use the compiler.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  {
    files: ['renderer/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'fetch',
          'XMLHttpRequest',
          'WebSocket',
          'EventSource',
          'localStorage',
          'sessionStorage',
          'indexedDB',
        ].map((name) => ({
          name,
          message: 'The page has no network and keeps nothing: ask the main process.',
        })),
      ],
    },
  },
  {
    files: ['renderer/**'],
    ignores: ['renderer/api.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'window', property: 'backfill', message: 'Use the api of renderer/api.ts.' },
      ],
    },
  },
  {
    files: ['tests/**'],
    rules: {
      // A stand-in has the shape of what it stands for, and often nothing to do.
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/require-await': 'off',
      'no-restricted-properties': [
        'error',
        { property: 'waitForTimeout', message: 'Wait for what you wait for, not for a while.' },
      ],
    },
  },
  // Each tool asks for its configuration as a default export.
  { files: ['*.config.{js,ts}'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
);
