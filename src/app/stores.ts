// Where a record can be kept; the page chooses. Here, since `web` reaches the store only through `app`.
export { indexedDbStore } from '../store/indexed-db.ts'
export { memoryStore } from '../store/memory.ts'
