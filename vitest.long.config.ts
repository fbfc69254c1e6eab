import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{packages,apps,scripts,conformance}/**/*.long.test.ts', 'e2e/**/*.long.ts'],
    // minutes of OCR and faces: npm run test:vision
    exclude: ['packages/vision/**', '**/node_modules/**'],
    globalSetup: ['./vitest.global-setup.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 1_200_000,
    hookTimeout: 120_000,
  },
})
