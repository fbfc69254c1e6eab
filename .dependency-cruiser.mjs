/** Who may import whom. The same picture is in ARCHITECTURE.md. */
const mayImport = {
  'packages/filing': [],
  'packages/app-package': [],
  'packages/processes': [],
  'packages/passwords': [],
  'packages/sheets': [],
  'packages/rules': ['packages/filing'],
  'packages/regulator': ['packages/filing'],
  'packages/contract': ['packages/filing'],
  'packages/vision': ['packages/filing', 'packages/processes'],
  'apps/server': [
    'packages/filing',
    'packages/rules',
    'packages/regulator',
    'packages/vision',
    'packages/contract',
    'packages/processes',
    'packages/passwords',
    'packages/sheets',
  ],
  'apps/web': [
    'packages/filing',
    'packages/rules',
    'packages/contract',
    'packages/vision',
    'packages/app-package',
    'packages/passwords',
  ],
  'apps/cli': [
    'packages/filing',
    'packages/rules',
    'packages/regulator',
    'packages/contract',
    'packages/processes',
    'packages/app-package',
  ],
  'apps/simulator': ['packages/filing', 'packages/regulator'],
}

const directions = Object.entries(mayImport).map(([from, allowed]) => ({
  name: `${from} imports only ${allowed.join(', ') || 'itself'}`,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: '^(packages|apps)/', pathNot: [from, ...allowed].map((folder) => `^${folder}/`) },
}))

/** The floors of apps/server/src, from the ground up. On top stand only the tables of contents: main, app, background, features. */
const floors = ['platform', 'records', 'papers', 'judging', 'gateway', 'watch', 'desks']

/** Tests may start the whole server wherever they stand. */
const testCode = ['[.]test[.]ts$', '/test-[^/]+[.]ts$']

/** Neighbours on one floor may import each other one way only: mutual pairs and knots are counted by `npm run house`. */
const floorRules = floors.map((floor, level) => ({
  name: `the floor ${floor} imports only floors below it`,
  comment:
    'Way out: move what both floors need further down, or let the floor above hand it in as a value or a function.',
  severity: 'error',
  from: { path: `^apps/server/src/${floor}/`, pathNot: testCode },
  to: { path: '^apps/server/src/', pathNot: floors.slice(0, level + 1).map((it) => `^apps/server/src/${it}/`) },
}))

export default {
  forbidden: [
    ...directions,
    {
      name: 'pure packages do no I/O',
      severity: 'error',
      from: { path: '^packages/(filing|rules|app-package|passwords)/', pathNot: [...testCode, '/testing/'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'packages/filing stands alone',
      severity: 'error',
      from: { path: '^packages/filing/', pathNot: '[.]test[.]ts$' },
      to: { path: 'node_modules' },
    },
    {
      name: 'packages/rules takes tldts and libphonenumber-js alone',
      severity: 'error',
      from: { path: '^packages/rules/', pathNot: '[.]test[.]ts$' },
      to: { path: 'node_modules', pathNot: 'node_modules/(tldts|libphonenumber-js)/' },
    },
    {
      name: 'packages/app-package takes pkijs, asn1js and @noble/hashes alone',
      comment: 'It runs in a browser, on files of strangers.',
      severity: 'error',
      from: { path: '^packages/app-package/', pathNot: [...testCode, '/testing/'] },
      to: { path: 'node_modules', pathNot: 'node_modules/(pkijs|asn1js|@noble/hashes)/' },
    },
    {
      name: 'through the front door',
      comment: 'Another package is used by its name: what its index.ts exports.',
      severity: 'error',
      from: { path: '^((?:packages|apps)/[^/]+)/' },
      to: {
        path: '^(packages|apps)/',
        pathNot: ['^$1/', '^packages/[^/]+/src/index[.]ts$', '^packages/vision/src/quality/index[.]ts$'],
      },
    },
    {
      name: 'the browser takes only the pure part of vision',
      comment: 'Verdicts on pictures are the same code on both sides; reading needs a server.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^packages/vision/', pathNot: '^packages/vision/src/quality/index[.]ts$' },
    },
    {
      name: 'verdicts on pictures do no I/O',
      severity: 'error',
      from: { path: '^packages/vision/src/quality/', pathNot: '[.]test[.]ts$' },
      to: { dependencyTypes: ['core', 'npm'] },
    },
    { name: 'nothing unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...floorRules,
    {
      name: 'a store belongs to its feature',
      comment: 'The stores of records are there for every floor. Above, a neighbour asks for an action instead.',
      severity: 'error',
      from: { path: '^apps/server/src/(papers|judging|gateway|watch|desks)/([^/]+)/', pathNot: testCode },
      to: { path: '^apps/server/src/$1/.*[.]store[.]ts$', pathNot: '^apps/server/src/$1/$2/' },
    },
    {
      name: 'routes are listed in features.ts',
      severity: 'error',
      from: { path: '^apps/server/src/', pathNot: ['^apps/server/src/features[.]ts$', '[.]test[.]ts$'] },
      to: { path: '[.]routes[.]ts$' },
    },
    {
      name: 'only the edge knows HTTP',
      severity: 'error',
      from: {
        path: '^apps/server/src/',
        pathNot: ['[.]routes[.]ts$', '/app[.]ts$', '/main[.]ts$', '^apps/server/src/platform/http/'],
      },
      to: { path: 'node_modules/(fastify|@fastify)/' },
    },
    {
      name: 'pages of one feature do not import another',
      comment: 'Put what both need into the kit, or let the page that shows both compose them.',
      severity: 'error',
      from: { path: '^apps/web/src/(portal|console)/([^/]+)/' },
      to: { path: '^apps/web/src/(portal|console)/', pathNot: '^apps/web/src/$1/$2/' },
    },
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing imports a test', severity: 'error', from: {}, to: { path: '[.]test[.]tsx?$' } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    exoticRequireStrings: [],
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import'] },
  },
}
