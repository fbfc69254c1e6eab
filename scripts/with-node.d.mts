export function runWithNode(script: string, args: string[]): Promise<void>
export function isInstalled(): boolean
export function cleanEnv(env?: NodeJS.ProcessEnv): NodeJS.ProcessEnv
export function satisfies(version: string, range: string): boolean
