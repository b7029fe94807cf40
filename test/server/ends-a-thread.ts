// Loaded before the server by writer-gone.test.ts: on SIGUSR2 its thread that writes is ended from outside, without a word.

process.on('worker', (worker) => {
  process.once('SIGUSR2', () => void worker.terminate())
})
