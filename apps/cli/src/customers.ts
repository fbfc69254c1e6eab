import { runScript } from './run-script.ts'

/** `openbeian customers`: customers and their accounts, on the machine of the server; DATABASE_URL says where. */
export const customers = (args: string[]): Promise<number> => runScript('scripts/customers.ts', args)
