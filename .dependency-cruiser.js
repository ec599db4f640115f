/**
 * The import table of the house (src/README.md): what the pure rooms, `kit` and the features of `src` may import besides themselves. A
 * type may be imported where a value may.
 */
const pure = ['core', 'figures', 'files'];
const table = {
  core: [],
  figures: ['core'],
  files: ['core', 'figures'],
  kit: ['core', 'figures'],
  packs: [...pure, 'kit'],
  networks: [...pure, 'kit', 'packs'],
  label: [...pure, 'kit', 'packs', 'networks'],
  batch: [...pure, 'kit', 'packs', 'networks'],
  offline: [...pure, 'kit', 'networks'],
  results: [...pure, 'kit', 'packs', 'networks', 'label'],
  live: [...pure, 'kit', 'packs', 'networks', 'label'],
  observers: [...pure, 'kit', 'networks', 'label', 'results'],
  room: [...pure, 'kit', 'packs', 'networks', 'label', 'results', 'observers'],
  library: [...pure, 'kit', 'packs', 'networks', 'label'],
  app: [
    ...pure,
    'kit',
    'packs',
    'networks',
    'label',
    'batch',
    'offline',
    'results',
    'live',
    'observers',
    'room',
  ],
};

const tableOnly = Object.entries(table).map(([folder, others]) => ({
  name: `${folder}-imports`,
  comment: `${folder} may import ${['itself', ...others].join(', ')}.`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: [folder, ...others].map((one) => `^src/${one}/`) },
}));

/** A worker runs in a thread of its own, without the page. */
const thread = (name, worker, allowed) => ({
  name,
  comment: 'A worker knows nothing of the page.',
  severity: 'error',
  from: { path: worker },
  to: { path: '^src/', pathNot: [worker, ...allowed] },
});

export default {
  forbidden: [
    ...tableOnly,
    {
      name: 'logic-imports',
      comment:
        'A feature’s logic is pure: it imports the pure rooms, the logic of features that its own may import, and English words.',
      severity: 'error',
      from: { path: '^src/[^/]+/logic/' },
      to: { path: '^src/', pathNot: '^src/(core|figures|files)/|^src/[^/]+/(logic/|words/[^/]+/en\\.ts)' },
    },
    {
      name: 'no-folder-back-and-forth',
      comment: 'No folder of a pure room imports another that imports it back.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src/(core|figures|files)(/|$)' },
      to: { circular: true },
    },
    {
      name: 'server-imports',
      comment: 'The server imports what a thing is and how it is written, and the app never the server.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(src|tools|tests)/', pathNot: '^src/(core|files)/' },
    },
    {
      name: 'server-from-outside',
      comment: 'What runs in browsers knows the server by its routes only.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^server/' },
    },
    thread('network-worker', '^src/networks/engine/worker/', [
      '^src/networks/engine/protocol\\.ts$',
      '^src/networks/logic/',
      '^src/(core|figures|files)/',
      '^src/kit/thread/',
    ]),
    thread('comparison-worker', '^src/observers/comparison/worker/', [
      '^src/observers/comparison/protocol\\.ts$',
      '^src/(observers|results)/logic/',
      '^src/(core|figures|files)/',
      '^src/kit/thread/',
    ]),
    thread('service-worker', '^src/offline/worker/', ['^src/offline/protocol\\.ts$', '^src/offline/logic/']),
    thread('outside-worker', '^src/kit/outside/', []),
    thread('all-workers', '^src/kit/thread/', ['^src/core/']),
    {
      name: 'tensorflow-only-in-the-worker',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/networks/engine/worker/' },
      to: { path: 'node_modules/@tensorflow' },
    },
    {
      name: 'idb-only-where-databases-are-opened',
      comment: 'Types of `idb` may be imported everywhere. `fake-indexeddb` comes only where it is wanted.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/kit/keep/(open-database|memory-databases)\\.ts$' },
      to: { path: 'node_modules/(idb|fake-indexeddb)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'databases-only-in-disk-folders',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/[^/]+/disk/|^src/kit/keep/' },
      to: { path: '^src/kit/keep/open-database\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$|^src/app/start/start\\.js$' },
      to: {},
    },
    {
      name: 'nothing-unresolved',
      comment: 'The sample pages and the types for React import what is installed beside them.',
      severity: 'error',
      from: { pathNot: '^(tests/release/package/pages/|src/library/elements/react\\.d\\.ts$)' },
      to: { couldNotResolve: true, pathNot: '\\?(url|short-waits|raw|inline)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
  },
};
