/**
 * The order of the house: an arrow upwards is a defect. Inside core the contexts stand as listed below; core imports no
 * other package; crawler and api never import each other; nothing imports local.
 */
const order = [
  'platform',
  'audit',
  'identity',
  'law',
  'papers',
  'messages',
  'registry',
  'search',
  'monitoring',
  'licensing',
  'enforcement',
  'timekeeper',
];

const upward = order.map((context, index) => ({
  name: `${context}-knows-nothing-above-it`,
  severity: 'error',
  from: { path: `^packages/core/src/${context}/` },
  to: { path: `^packages/core/src/(${[...order.slice(index + 1), 'migrations', 'schema', 'open-core'].join('|')})` },
}));

const throughTheDoor = {
  name: 'a-context-is-entered-by-its-index',
  severity: 'error',
  from: { path: '^packages/core/src/([^/]+)/' },
  to: {
    path: '^packages/core/src/([^/]+)/',
    pathNot: ['^packages/core/src/$1/', '/index\\.ts$', '^packages/core/src/platform/(text|embedded-postgres)\\.ts$'],
  },
};

const packages = [
  { from: 'core', to: 'crawler|api|web|local' },
  { from: 'crawler', to: 'api|web|local' },
  { from: 'api', to: 'crawler|web|local' },
  { from: 'web', to: 'core|crawler|local' },
].map(({ from, to }) => ({
  name: `${from}-imports-none-of-${to.replaceAll('|', '-')}`,
  severity: 'error',
  from: { path: `^packages/${from}/(src|test)` },
  to: { path: [`^packages/(${to})/`, `^@pressdesk/(${to})`] },
}));

export default {
  forbidden: [
    ...upward,
    throughTheDoor,
    ...packages,
    {
      name: 'web-takes-only-types-from-the-api',
      severity: 'error',
      from: { path: '^packages/web/src' },
      to: { path: ['^packages/api/', '^@pressdesk/api'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'core-knows-no-http-framework',
      severity: 'error',
      from: { path: '^packages/core/src' },
      to: { path: '/(hono|@hono)/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  },
};
