// The store that forgets everything with the page, as a file of its own: few people ever need it.
export { memoryStore } from '../app/stores.ts'
