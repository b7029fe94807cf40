// The servers that are measured. A further one is one more entry here.

import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Cell, Log } from './cell.ts'
import { startProgram } from './spawn.ts'

const root = join(import.meta.dirname, '../..')

/** The version of the peer that is measured. */
export const peerVersion = '0.3.7'

/** This server as `npm start` runs it, on SQLite; `env` may name another engine. */
export function tendril(name: string, env: Readonly<Record<string, string>> = {}): Cell {
  return {
    name,
    start: async (folder, before) => {
      const settings = { TENDRIL_PORT: '0', TENDRIL_DATA: folder, ...env }
      const program = await startProgram({
        run: [join(root, 'src/server/main.ts')],
        env: settings,
        ...(before && { before }),
      })
      return { ...program, makeLog: () => ownLog(program.port) }
    },
  }
}

/** The nearest peer: the reference server of the protocol, with files. It is fetched from npm once, into `.cache`. */
export const durableStreams: Cell = {
  name: '@durable-streams/server',
  start: async (folder, before) => {
    const run = [join(import.meta.dirname, 'durable-streams.ts'), installedPeer(), folder]
    const program = await startProgram({ run, ...(before && { before }) })
    return {
      ...program,
      makeLog: async () => {
        const path = `/${randomBytes(16).toString('hex')}`
        const made = await fetch(`http://127.0.0.1:${program.port}${path}`, {
          method: 'PUT',
          headers: { 'content-type': octets },
        })
        if (made.status !== 201) throw new Error(`no stream: ${made.status}`)
        return logAt(path, '?offset=now&live=sse')
      },
    }
  },
}

/** Node's own HTTP over one file that is synced. */
export const bareLimit: Cell = {
  name: 'bare limit',
  start: async (folder, before) => {
    const program = await startProgram({
      run: [join(import.meta.dirname, 'bare.ts'), folder],
      ...(before && { before }),
    })
    return { ...program, makeLog: async () => logAt('/log', '') }
  },
}

const octets = 'application/octet-stream'

async function ownLog(port: number): Promise<Log> {
  const [id, admin, use] = [randomBytes(16), randomBytes(32), randomBytes(32)].map((bytes) =>
    bytes.toString('base64url'),
  )
  const hash = createHash('sha256')
    .update(Buffer.from(use ?? '', 'base64url'))
    .digest('base64url')
  const type = 'application/vnd.tendril.frames'
  const made = await fetch(`http://127.0.0.1:${port}/v1/log`, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${id}.${admin}`,
      'tendril-use': hash,
      'tendril-class': 'l',
      'content-type': type,
    },
  })
  if (made.status !== 201) throw new Error(`no log: ${made.status}`)
  const body = `${id}.${use} now`
  return {
    append: requestHead('POST /v1/log', [`Authorization: Bearer ${id}.${use}`, `Content-Type: ${type}`]),
    follow: `${requestHead('POST /v1/live', [`Content-Length: ${body.length}`])}\r\n${body}`,
  }
}

/** A log with a path of its own; `live` is the query of a request that waits there. */
function logAt(path: string, live: string): Log {
  return {
    append: requestHead(`POST ${path}`, [`Content-Type: ${octets}`]),
    follow: `${requestHead(`GET ${path}${live}`, [])}\r\n`,
  }
}

function requestHead(line: string, headers: readonly string[]): string {
  return [`${line} HTTP/1.1`, 'Host: 127.0.0.1', ...headers].map((one) => `${one}\r\n`).join('')
}

function installedPeer(): string {
  const folder = join(root, '.cache', `bench-durable-streams-${peerVersion}`)
  if (existsSync(join(folder, 'node_modules/@durable-streams/server/package.json'))) return folder
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  const wishes = ['--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock', '--loglevel=error']
  execFileSync('npm', ['install', ...wishes, `@durable-streams/server@${peerVersion}`], {
    cwd: folder,
    stdio: 'ignore',
  })
  return folder
}
