// Who may import what: one row per folder of src/. Each row becomes a rule that is named like a sentence.
// It stands beside TypeScript's project references, which are transitive and know nothing of npm packages.
// Run by scripts/fences.ts, which also checks that anything was looked at.

/** Folders (or single files) and npm packages that a folder may import, beside itself. */
const may = {
  lib: { folders: [] },
  core: { folders: ['lib'] },
  words: { folders: ['lib'] },
  protocol: { folders: ['lib'] },
  seal: { folders: ['lib', 'protocol'], packages: ['age-encryption', 'hash-wasm', '@scure/bip39'] },
  store: { folders: ['lib'], packages: ['idb'] },
  sync: { folders: ['lib', 'protocol'] },
  app: {
    folders: ['lib', 'core', 'words', 'protocol', 'seal', 'store', 'sync'],
    packages: ['@preact/signals-core'],
  },
  web: { folders: ['lib', 'core', 'words', 'app'], packages: ['preact', '@preact/signals', 'lean-qr'] },
  answer: { folders: ['lib', 'core', 'words', 'protocol', 'seal', 'sync/client'] },
  server: { folders: ['lib', 'protocol'], packages: ['pg'] },
  'service-worker': { folders: [] },
  'slow-worker': { folders: ['seal'] },
  'backup-worker': { folders: ['lib', 'seal', 'app'] },
}

const tests = '[.]test[.]tsx?$'
const inNpm = '(^|/)node_modules/'

const rows = Object.entries(may).flatMap(([folder, { folders, packages = [] }]) => [
  {
    name: `${folder}-may-import-only-${folders.join('+') || 'itself'}`,
    severity: 'error',
    from: { path: `^src/${folder}/`, pathNot: tests },
    to: {
      path: '^(src|test|scripts|docs)/',
      pathNot: [folder, ...folders].map((place) => `^src/${place}(/|[.]ts$)`),
    },
  },
  {
    name: `${folder}-may-use-only-${packages.join('+') || 'no-package'}`,
    severity: 'error',
    from: { path: `^src/${folder}/`, pathNot: tests },
    to: { path: inNpm, pathNot: packages.map((name) => `${inNpm}${name}/`) },
  },
])

const rules = [
  ...rows,
  {
    name: 'server-can-never-reach-seal',
    comment: 'The server cannot decrypt: not even through a third file.',
    severity: 'error',
    from: { path: '^src/server/', pathNot: tests },
    to: { path: '^src/seal/', reachable: true },
  },
  {
    name: 'every-folder-of-src-has-a-row',
    severity: 'error',
    from: { path: '^src/', pathNot: [tests, ...Object.keys(may).map((folder) => `^src/${folder}/`)] },
    to: {},
  },
  {
    name: 'node-itself-only-in-server',
    comment: 'The rest of src/ runs in a browser. Scripts and tests are outside src/ or end in .test.ts.',
    severity: 'error',
    from: { path: '^src/', pathNot: ['^src/server/', tests] },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'no-circle',
    comment:
      'A circle that a lazy import breaks is none: the table of screens loads them, and they link to each other by it.',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } },
  },
  {
    name: 'every-import-leads-somewhere',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '^(virtual:|vite/client$)' },
  },
]

module.exports = {
  forbidden: rules,
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
}
