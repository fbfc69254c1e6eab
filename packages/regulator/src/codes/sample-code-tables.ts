import type { CodeTables } from './code-tables.ts'

/** SAMPLE, for the simulator and demos. */
export const sampleCodeTables = undefined as unknown as CodeTables
