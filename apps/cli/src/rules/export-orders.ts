import { runScript } from '../run-script.ts'

/** `openbeian rules export-orders --out export.json`: past orders of the server whose database DATABASE_URL names. */
export const exportOrders = (args: string[]): Promise<number> => runScript('scripts/export-orders.ts', args)
