import type { StandIns } from './constant-text.ts'

export interface Exception {
  file: string
  /** As `writtenPattern` writes it. */
  pattern: string
  /** Why the text cannot be long, or comes from nobody outside. */
  why: string
}

/** Patterns that are not proved linear and stay. One that is needed no more fails the check. */
export const exceptions: readonly Exception[] = []

/** What stands in for a part of a pattern that is made of our own tables: the same shape with a few of its words. */
export const standIns: Partial<Record<string, StandIns>> = {
  'packages/filing/src/filing-number/read-number.ts': { province: '(?<abbr>[京津沪])' },
  'packages/filing/src/filing-number/number-fault.ts': { abbr: '([京津粵])' },
  'packages/filing/src/filing-number/numbers-in-text.ts': { province: '[京津粵]' },
  'packages/rules/src/packs/national/name-words.ts': { "places.join('|')": '北京|南京|上海' },
}
