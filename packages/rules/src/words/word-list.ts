import type { SourceId } from '../sources.ts'

/** Words a rule looks for, and who lists them. */
export interface WordList {
  source: readonly SourceId[]
  year: number
  words: readonly string[]
}
