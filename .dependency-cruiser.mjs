// Who may import whom. The tables are the map of the program; the rules below follow from them.

const foundation = ['identity', 'organization', 'evidence', 'regulation', 'element'];
const inventory = ['process', 'service', 'dataset', 'application', 'infrastructure', 'security'];
const governance = ['architecture', 'roadmap', 'budget', 'development'];
const discipline = ['risk', 'asset', 'competence', 'knowledge', 'change', 'helpdesk', 'infosec'];
const assurance = ['audit', 'maturity', 'information-request'];
const edge = ['compliance', 'bus', 'portal', 'reporting', 'search', 'notification'];

/** module → the modules whose front door (index.ts) it may use */
export const mayUse = {
  identity: [],
  organization: ['identity'],
  evidence: ['identity', 'organization'],
  regulation: ['identity', 'organization', 'evidence'],
  element: ['identity', 'organization', 'evidence', 'regulation'],
  ...all(inventory, foundation),
  inventory: [...foundation, ...inventory],
  architecture: [...foundation, ...inventory],
  roadmap: [...foundation, ...inventory, 'architecture'],
  budget: [...foundation, ...inventory, 'architecture', 'roadmap'],
  development: [...foundation, ...inventory, 'architecture', 'roadmap', 'budget'],
  ...all(discipline, [...foundation, ...inventory]),
  ...all(assurance, [...foundation, ...inventory, ...governance, ...discipline]),
  ...all(edge, [...foundation, ...inventory, ...governance, ...discipline, ...assurance]),
};

/** The layers from the ground up. A part knows the parts before it, never those after it. */
const layers = [
  { name: 'kernel', path: 'kernel/' },
  { name: 'ui', path: 'ui/' },
  { name: 'register', path: 'register/' },
  { name: 'modules', path: 'modules/' },
  { name: 'server', path: '(app|app-slots|app-navigation|server)[.]ts$' },
  { name: 'demo', path: 'demo/' },
  { name: 'cli', path: 'cli/' },
  { name: 'main', path: 'main[.]ts$' },
];

function all(names, used) {
  return Object.fromEntries(names.map((name) => [name, used]));
}

const any = (names) => `(${names.join('|')})`;
const values = { dependencyTypesNot: ['type-only'] };

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...layers.slice(0, -1).map(({ name, path }, at) => ({
      name: `${name}-looks-down-only`,
      comment: `${layers.map((layer) => layer.name).join(' ← ')}. Hand what is needed in as an argument.`,
      severity: 'error',
      from: { path: `^src/${path}`, pathNot: '[.]test[.]ts$' },
      to: { path: `^src/${any(layers.slice(at + 1).map((layer) => layer.path))}` },
    })),
    {
      name: 'every-file-has-a-layer',
      comment: 'A new folder beside kernel, ui, register and modules gets a line in the list of layers.',
      severity: 'error',
      from: { path: '^src/', pathNot: [`^src/${any(layers.map((layer) => layer.path))}`, '^src/testing/'] },
      to: {},
    },
    ...Object.entries(mayUse).map(([name, used]) => ({
      name: `${name}-uses-only-what-it-may`,
      comment: 'A module uses the front doors of the modules below it. Upward: publish a question or an event.',
      severity: 'error',
      from: { path: `^src/modules/${name}/` },
      to: {
        path: '^src/modules/',
        pathNot: [`^src/modules/${name}/`, ...used.map((other) => `^src/modules/${other}/index[.]ts$`)],
      },
    })),
    {
      name: 'every-module-has-a-place',
      comment: 'A new module gets a line in the table above.',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: `^src/modules/${any(Object.keys(mayUse))}/` },
      to: {},
    },
    {
      name: 'rules-are-pure',
      comment: 'A rules file decides over what it is given; it reads no clock, database or file. Types are welcome.',
      severity: 'error',
      from: { path: '[.]rules[.]ts$' },
      to: {
        path: ['^src/kernel/(?!errors/|i18n/|words/)', '[.](queries|page|register)[.]ts$', '^src/(ui|register)/'],
        ...values,
      },
    },
    {
      name: 'rules-use-no-packages',
      comment: 'node:util is allowed: comparing two values is as pure as adding them.',
      severity: 'error',
      from: { path: '[.]rules[.]ts$' },
      to: { dependencyTypes: ['core', 'npm'], pathNot: '^util$', ...values },
    },
    {
      name: 'pages-do-not-query',
      comment: 'A page draws what it is given; its route asks the database. Types are welcome.',
      severity: 'error',
      from: { path: ['[.]page[.]ts$', '^src/ui/'] },
      to: { path: ['[.]queries[.]ts$', '^src/kernel/(audit|db|files|jobs|log|session)/'], ...values },
    },
    {
      name: 'no-test-code-in-production',
      severity: 'error',
      from: { path: '^src/', pathNot: ['[.]test[.]ts$', '^src/testing/'] },
      to: { path: ['[.]test[.]ts$', '^src/testing/', '^test/', '^tools/'] },
    },
    {
      name: 'no-development-packages-in-production',
      severity: 'error',
      from: { path: '^src/', pathNot: ['[.]test[.]ts$', '^src/testing/'] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], ...values },
    },
    { name: 'must-resolve', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    // TypeScript 7 has no programming interface to parse with.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['node', 'import', 'default', 'types'] },
  },
};
