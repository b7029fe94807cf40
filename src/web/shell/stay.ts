// Whether the browser will keep what is stored here when space runs short. It is asked once, when there is something to keep.

/** `yes`: it said so. `no`: it may clear it. `unknown`: it can't be asked. */
export type Stays = 'yes' | 'no' | 'unknown'

/** How it stands. */
export async function staysHere(): Promise<Stays> {
  return answered(() => navigator.storage.persisted())
}

/** Asks the browser to keep it. Some browsers ask the person in turn; others decide by themselves. */
export async function askToStay(): Promise<Stays> {
  return answered(() => navigator.storage.persist())
}

// Absent on an address without https, and in some browsers; nothing depends on it.
async function answered(question: () => Promise<boolean>): Promise<Stays> {
  try {
    return (await question()) ? 'yes' : 'no'
  } catch {
    return 'unknown'
  }
}
