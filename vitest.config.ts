import { defineConfig } from 'vitest/config'

const never = ['**/node_modules/**', '**/*.long.test.ts']
/** Pure: they leave nothing behind, and share a process with each other. */
const pure = ['filing', 'rules', 'regulator', 'contract', 'app-package', 'passwords'].map(
  (name) => `packages/${name}/**/*.test.ts`,
)

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'pure', include: [...pure, 'conformance/**/*.test.ts'], exclude: never, isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'product',
          include: ['{packages,apps}/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: [...never, ...pure],
          globalSetup: ['./vitest.global-setup.ts'],
        },
      },
    ],
  },
})
