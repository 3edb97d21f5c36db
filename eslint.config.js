import regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

/** The measures that the house lives within. */
const measures = {
  'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  'max-params': 'off',
  '@typescript-eslint/max-params': ['error', { max: 3 }],
  'max-depth': ['error', 3],
  'max-nested-callbacks': ['error', 3],
}

/** Text of ours meets hostile input: no pattern may take more than linear time. */
const patterns = {
  'regexp/no-super-linear-backtracking': 'error',
  'regexp/no-super-linear-move': 'error',
  // Lists of Chinese words read best as lists: one word an alternative, whatever its length.
  'regexp/prefer-character-class': 'off',
  'regexp/no-useless-non-capturing-group': 'off',
  'regexp/no-obscure-range': 'off',
  'regexp/prefer-d': 'off',
}

const types = {
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  // Numbers read well in texts, and a void arrow is shorter than a block.
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  '@typescript-eslint/no-confusing-void-expression': 'off',
  // Interfaces of promises are kept where an implementation has nothing to wait for.
  '@typescript-eslint/require-await': 'off',
  // Servers and plugins hand out free functions that are only typed as methods.
  '@typescript-eslint/unbound-method': 'off',
  // Drivers type what they take as classes, and take any object of that shape.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  // Spreading a text gives its code points, and that is what we spread it for.
  '@typescript-eslint/no-misused-spread': 'off',
  // `_` stands for what is named only to be left out.
  '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_', ignoreRestSiblings: true }],
}

const style = {
  'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Export by name.' }],
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-var': 'error',
  'prefer-const': 'error',
}

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/', 'bench/node_modules/', '.wenmai/'] },
  {
    files: ['src/**/*.ts', 'tests/**/*.ts', 'tools/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, regexp.configs['flat/recommended']],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { ...measures, ...patterns, ...types, ...style },
  },
  {
    // Written by `npm run calibrate`, a line a weight.
    files: ['src/extract/confidence/weights.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // A suite is one function that holds its cases, and looks at answers as they come.
    files: ['tests/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'max-nested-callbacks': ['error', 5],
      // Patterns of tests meet what we ourselves wrote.
      'regexp/no-super-linear-move': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
)
