// What is measured side by side: a cell is a way to start a server, and the requests it understands.

/** One server of its kind. */
export type Cell = {
  readonly name: string
  /** Starts it on an empty folder. `before` is a command to run it under, such as a tracer. */
  start(folder: string, before?: readonly string[]): Promise<Running>
}

/** A server that runs as a process of its own. */
export type Running = {
  readonly port: number
  /** Makes a log and gives the rights to it. */
  makeLog(): Promise<Log>
  /** What the process has used so far, all its threads; `tidy` collects garbage first. */
  usage(tidy?: boolean): Promise<Usage>
  stop(): Promise<void>
}

/** What a process has used: CPU in microseconds, its resident bytes, and what it wrote, as written.ts has it. */
export type Usage = { readonly cpu: number; readonly resident: number; readonly written: number | undefined }

/** A log as its cell's requests name it. */
export type Log = {
  /** Request line and headers of an append, without the length and without the empty line. */
  readonly append: string
  /** The whole request of a device that waits for what comes. */
  readonly follow: string
}
