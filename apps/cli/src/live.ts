import { runScript } from './run-script.ts'

/** `openbeian live`: which copy is the live one, on the machine of the server. */
export const live = (args: string[]): Promise<number> => runScript('scripts/live.ts', args)
