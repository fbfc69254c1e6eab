import { defineConfig } from 'vitest/config'

/** A camera is filmed in real time: what is late is held against whoever is before it, so nothing else runs meanwhile. */
const camera = 'e2e/face-check.journey.ts'

/** Journeys through the browser, two at a time: each has a whole installation to itself. */
export default defineConfig({
  test: {
    globalSetup: ['./vitest.global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'camera', include: [camera], sequence: { groupOrder: 0 } } },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['e2e/**/*.journey.ts'],
          exclude: [camera, '**/node_modules/**'],
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
