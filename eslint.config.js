import litA11y from 'eslint-plugin-lit-a11y';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import ts from 'typescript-eslint';
import { literalWords } from './tools/lint/literal-words.js';

/** Against the rules of the house everywhere. */
const forbidden = [
  { selector: 'ExportDefaultDeclaration', message: 'No default exports.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels.' },
  { selector: "PropertyDefinition[accessibility='private']", message: 'Private is #.' },
  { selector: "MethodDefinition[accessibility='private']", message: 'Private is #.' },
];

export default ts.config(
  {
    ignores: [
      'dist',
      'dist-docs',
      'dist-stick',
      'lib',
      '.tsc',
      '.cache',
      'node_modules',
      'assets',
      'models',
      '**/*.as.ts',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strict],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // What one extends may be all that it adds.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', ...forbidden],
      'max-lines': ['error', 500],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended'], litA11y.configs.recommended],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        ...forbidden,
        {
          selector: 'TemplateElement[value.raw=/\\sstyle=["\']/]',
          message:
            'The Content-Security-Policy forbids inline styles: use styleMap of src/kit/style, or a class.',
        },
      ],
      'no-restricted-imports': [
        'error',
        {
          name: 'lit/directives/style-map.js',
          message:
            'It writes inline styles, which the Content-Security-Policy forbids: use src/kit/style/style-map.ts.',
        },
      ],
    },
  },
  {
    files: [
      'src/{label,live,room}/{element,view}/**/*.ts',
      'src/kit/{element,view}/**/*.ts',
      'src/networks/{element/{network-chip,activation-map},view}/**/*.ts',
      'src/app/view/{app-root,notices,other-tab-page,start-page}.ts',
    ],
    ignores: [
      // In English only.
      'src/kit/element/{image-credit,image-steps,import-progress,file-drop,save-menu,trial-list}/**',
      'src/networks/view/{bench-page,network-adding,networks-section}.ts',
      // Not there in other languages yet.
      'src/room/element/{member-list,return-code,room-list,stands-out,way-in}/**',
      'src/room/view/{class-page,open-on-compare,room-afterwards,teacher-page}.ts',
    ],
    plugins: { hit5: { rules: { 'literal-words': literalWords } } },
    rules: { 'hit5/literal-words': 'error' },
  },
  {
    files: ['*.config.ts', 'docs/.vitepress/**/*.ts', '**/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
