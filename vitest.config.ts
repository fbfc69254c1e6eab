import { defineConfig } from 'vitest/config'

const never = ['**/node_modules/**', '**/*.long.test.ts']
/** Pure: they leave nothing behind. */
const pure = ['filing', 'rules', 'regulator', 'contract', 'app-package', 'passwords'].map(
  (name) => `packages/${name}/**/*.test.ts`,
)
const server = ['apps/server/src/**/*.test.ts']
const pages = ['apps/web/src/**/*.test.tsx']
const web = ['apps/web/src/**/*.test.ts']
const clearPage = ['./apps/web/fixture/clear-page.ts']
const stopServers = ['./vitest.global-setup.ts']

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    // the first of all makes the database server and its template, and the others wait for it
    hookTimeout: 120_000,
    // With `isolate: false` files share a process, and what they import is read once: for those that change nothing but their own.
    projects: [
      {
        extends: true,
        test: { name: 'pure', include: [...pure, 'conformance/**/*.test.ts'], exclude: never, isolate: false },
      },
      {
        extends: true,
        test: { name: 'server', include: server, exclude: never, isolate: false, globalSetup: stopServers },
      },
      { extends: true, test: { name: 'pages', include: pages, isolate: false, setupFiles: clearPage } },
      { extends: true, test: { name: 'web', include: web, isolate: false, setupFiles: clearPage } },
      {
        extends: true,
        test: {
          name: 'product',
          include: ['{packages,apps}/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: [...never, ...pure, ...server, ...pages, ...web],
          globalSetup: stopServers,
        },
      },
    ],
  },
})
