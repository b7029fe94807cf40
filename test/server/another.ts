// An account to which what has mode 0 is closed: to root nothing is.

const nobody = 65_534

/** Does it as such an account: where the tests run as root as nobody, and else as we are. Nothing else may go on meanwhile. */
export async function asAnother<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work()
  const groups = process.getgroups?.() ?? []
  process.setgroups?.([])
  process.setegid?.(nobody)
  process.seteuid?.(nobody)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
    process.setegid?.(0)
    process.setgroups?.(groups)
  }
}

/** What makes a program of ours such an account before its first line: once Node itself is there, which may lie where only root gets. */
export const becomesAnother = `--import=data:text/javascript,if(process.geteuid?.()===0&&process.setuid)process.setgroups([]),process.setgid(${nobody}),process.setuid(${nobody})`
