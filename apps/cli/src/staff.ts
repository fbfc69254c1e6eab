import { runScript } from './run-script.ts'

/** `openbeian staff`: who works at a provider, on the machine of its server; DATABASE_URL says where. */
export const staff = (args: string[]): Promise<number> => runScript('scripts/staff.ts', args)
