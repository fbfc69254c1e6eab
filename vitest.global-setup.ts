import { stopTestServer } from './apps/server/src/platform/postgres/test-database.ts'

/** The database server starts with the first test that asks for a database; the last test run to end stops it. */
export const teardown = stopTestServer
