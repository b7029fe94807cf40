// The server writes, and between two bursts it is tried what its disk may hold had the power gone in between.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Dice } from './dice.ts'
import { pagesIn, imagesBetween, kinds } from './power-images.ts'
import type { Files, Kind } from './power-images.ts'
import { faultsOf } from './power-judge.ts'
import type { Fault } from './power-judge.ts'
import { beginLoad } from './power-load.ts'
import type { Load, LoadKind } from './power-load.ts'
import { startProgram } from './program.ts'

/** A server under load, on a folder of its own. */
export type Powered = { readonly load: Load; readonly folder: string; end(): Promise<void> }

/** Starts one; end it. */
export async function powered(dice: Dice, how: LoadKind): Promise<Powered> {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-power-'))
  const data = join(folder, 'data')
  const program = await startProgram({ TENDRIL_DATA: data })
  const end = async () => {
    await program.kill()
    rmSync(folder, { recursive: true, force: true })
  }
  return { load: await beginLoad(program.url, data, dice, how), folder, end }
}

/** What was tried. */
export type PowerFigures = {
  /** Images of each kind. */
  readonly images: ReadonlyMap<Kind, number>
  /** Commits whose end an image was made of. */
  readonly syncs: number
  readonly wrong: readonly {
    readonly burst: number
    readonly kind: Kind
    readonly faults: readonly Fault[]
    /** Where the image lies, with the files before and after that it was made of: chance does not make it again. */
    readonly kept: string
  }[]
}

/** Goes on for as long as `more` says so. */
export async function tryCuts(
  { load, folder }: Powered,
  dice: Dice,
  more: (soFar: PowerFigures) => boolean,
): Promise<PowerFigures> {
  const images = new Map<Kind, number>()
  const wrong: PowerFigures['wrong'][number][] = []
  let before = await load.moment()
  for (let burst = 0; more({ images, syncs: images.get('cut') ?? 0, wrong }); burst++) {
    await load.burst()
    const now = await load.moment()
    for (const image of imagesBetween(before, now, dice)) {
      images.set(image.kind, (images.get(image.kind) ?? 0) + 1)
      const faults = await faultsOf(image, before, now, join(folder, 'image'))
      if (faults.length > 0) wrong.push({ burst, kind: image.kind, faults, kept: keep(image, before, now) })
    }
    before = now
  }
  return { images, syncs: images.get('cut') ?? 0, wrong }
}

function keep(image: Files, before: Files, after: Files): string {
  const place = mkdtempSync(join(tmpdir(), 'tendril-power-wrong-'))
  for (const [name, { db, wal }] of Object.entries({ image, before, after })) {
    writeFileSync(join(place, `${name}.db`), db)
    writeFileSync(join(place, `${name}.db-wal`), wal)
  }
  return place
}

/** Writes without a look until the write-ahead file has so many commits' worth of pages that the server's own checkpoint is near. */
export async function nearCheckpoint({ load }: Powered, pages: number): Promise<void> {
  for (;;) {
    const { wal } = await load.moment()
    if (pagesIn(wal) > pages) return
    await load.burst()
  }
}

/** The figures as one line. */
export function powerLine({ images, syncs, wrong }: PowerFigures, { seed }: Dice): string {
  const all = [...images.values()].reduce((sum, count) => sum + count, 0)
  const each = kinds.map((kind) => `${kind} ${images.get(kind) ?? 0}`).join(', ')
  return `power gone: ${all} images at ${syncs} sync points, ${wrong.length} wrong (${each}), seed ${seed}`
}
