import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['test/conformance/suite.ts'], testTimeout: 30_000, watch: false },
})
