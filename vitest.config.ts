import { defineConfig } from 'vitest/config'

// Tests that bring a PostgreSQL of their own learn nothing from a server that is named to them.
const OWN_SERVER = ['apps/server/src/platform/postgres/**', 'apps/server/src/start/**', 'faults/**']
const named = process.env.LINLI_TEST_DATABASE_URL ? OWN_SERVER : []

/**
 * Three kinds of test, told apart by file name:
 * `*.test.ts` pure (no database, no network), `*.int.test.ts` real PostgreSQL, `e2e/*.e2e.ts` real browser.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/**/*.test.ts', 'apps/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.int.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['packages/**/*.int.test.ts', 'apps/**/*.int.test.ts', 'faults/**/*.int.test.ts'],
          exclude: ['**/node_modules/**', ...named],
          globalSetup: ['apps/server/test/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          // Steps of a journey stand on each other: after the first failure the rest only waits for time-outs.
          bail: 1,
          include: ['e2e/**/*.e2e.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
