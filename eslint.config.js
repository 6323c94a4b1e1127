import litPlugin from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { guards, house } from './test/support/guards.mjs';

export default defineConfig([
  globalIgnores(['dist', 'storybook-static', 'coverage', 'test/package/consumer']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-implied-eval': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // Promises need types to be checked.
    files: ['src/**/*.ts'],
    languageOptions: { parserOptions: { project: ['tsconfig.json', 'test/tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
  { files: ['src/{elements,context,define}/**/*.ts'], extends: [wc['flat/best-practice'], litPlugin.configs['flat/recommended']] },
  {
    files: ['src/elements/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    rules: litA11y.configs.recommended.rules,
  },
  // The guards of the house: what may be used only where.
  { files: ['src/**/*.ts'], plugins: { house } },
  ...guards.map(({ name, only }) => ({
    files: ['src/**/*.ts'],
    ...(only.length ? { ignores: only } : {}),
    rules: { [`house/${name}`]: 'error' },
  })),
]);
