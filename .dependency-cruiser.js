/** The import rules of the house (README, «House plan»): the way of the data is one line. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^src/', pathNot: allowed },
});

export default {
  forbidden: [
    only('domain-is-pure', '^src/domain/', ['^src/domain/'], 'domain knows nothing but itself.'),
    only(
      'worker-knows-domain-and-protocol',
      '^src/inference/worker/',
      ['^src/inference/worker/', '^src/inference/protocol\\.ts$', '^src/domain/', '^src/outside/'],
      'The worker is the only place that knows TensorFlow.js, and knows nothing of the page.',
    ),
    only(
      'client-knows-domain-and-protocol',
      '^src/inference/(?!worker/)',
      ['^src/inference/', '^src/domain/'],
      'The client names the worker, domain and protocol.',
    ),
    only(
      'comparison-worker-knows-domain-and-protocol',
      '^src/comparison/worker/',
      ['^src/comparison/worker/', '^src/comparison/protocol\\.ts$', '^src/domain/'],
      'The thread that compares observers knows nothing of the page.',
    ),
    only(
      'comparison-knows-domain',
      '^src/comparison/(?!worker/)',
      ['^src/comparison/', '^src/domain/'],
      "The page's side names the worker, domain and protocol.",
    ),
    only(
      'imagery-knows-domain',
      '^src/imagery/',
      ['^src/imagery/', '^src/domain/', '^src/outside/'],
      'Images come from here.',
    ),
    only(
      'service-worker-knows-its-protocol',
      '^src/offline/worker/',
      ['^src/offline/'],
      'The service worker knows files, and nothing of what is in them.',
    ),
    only('offline-stands-alone', '^src/offline/', ['^src/offline/'], 'The copy for use without a network.'),
    only('outside-stands-alone', '^src/outside/', ['^src/outside/'], 'The one door to other servers.'),
    only('storage-knows-domain', '^src/storage/', ['^src/storage/', '^src/domain/'], 'The disk.'),
    only(
      'app-knows-ports',
      '^src/app/',
      ['^src/app/', '^src/domain/'],
      'Stores reach inference, imagery and storage only through app/ports.ts.',
    ),
    only(
      'components-are-dumb',
      '^src/components/',
      ['^src/components/', '^src/domain/', '^src/styles/'],
      'Elements show and ask; they know domain types and nothing else.',
    ),
    only(
      'pages-connect',
      '^src/pages/',
      ['^src/pages/', '^src/app/', '^src/components/', '^src/domain/', '^src/styles/'],
      'Pages connect stores to components.',
    ),
    only('styles-stand-alone', '^src/styles/', ['^src/styles/'], 'Tokens and shared fragments.'),
    {
      name: 'tensorflow-only-in-the-worker',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/inference/worker/' },
      to: { path: 'node_modules/@tensorflow' },
    },
    {
      name: 'no-umbrella-in-what-ships',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/@tensorflow/tfjs/' },
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
      // The script that tells why the app does not start stands apart from it.
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$|^src/start/start\\.js$' },
      to: {},
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?url$' },
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
