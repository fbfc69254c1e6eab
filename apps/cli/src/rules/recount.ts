import { runScript } from '../run-script.ts'

/** `openbeian rules recount`: sums the days of the statistics anew, in the database DATABASE_URL names. */
export const recount = (args: string[]): Promise<number> => runScript('scripts/recount-statistics.ts', args)
