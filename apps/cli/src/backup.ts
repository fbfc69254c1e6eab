import { runScript } from './run-script.ts'

/** `openbeian backup`, `openbeian backups` and `openbeian restore`, on the machine of the server. */
export const backup = (args: string[]): Promise<number> => runScript('scripts/backup.ts', ['take', ...args])
export const backups = (args: string[]): Promise<number> => runScript('scripts/backup.ts', args)
export const restore = (args: string[]): Promise<number> => runScript('scripts/backup.ts', ['restore', ...args])
