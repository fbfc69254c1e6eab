import { runScript } from './run-script.ts'

/** `openbeian migrate`: DATABASE_URL and OPENBEIAN_OWNER_DATABASE_URL say which database. */
export const migrate = (args: string[]): Promise<number> => runScript('scripts/migrate.ts', args)
