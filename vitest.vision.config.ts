import { defineConfig } from 'vitest/config'

/** What is read on hundreds of papers, and what becomes of attacks on faces. */
export default defineConfig({
  test: {
    include: ['packages/vision/**/*.long.test.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 1_200_000,
    hookTimeout: 120_000,
  },
})
