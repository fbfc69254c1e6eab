import { runScript } from './run-script.ts'

/** `openbeian calendar`: the years of working days, and the notice of another one entered; DATABASE_URL says where. */
export const calendar = (args: string[]): Promise<number> => runScript('scripts/calendar.ts', args)
