import type { StandIns } from './constant-text.ts'

export interface Exception {
  file: string
  /** As `writtenPattern` writes it. */
  pattern: string
  /** Why the text cannot be long, or comes from nobody outside. */
  why: string
}

/** Patterns that are not proved linear and stay. One that is needed no more fails the check. */
export const exceptions: readonly Exception[] = [
  ...[
    String.raw`/href\s*=\s*["']?\s*(?:https?:)?\/\/(?:[\w.-]+\.)?(?:beian\.miit\.gov\.cn|miitbeian\.gov\.cn)/i`,
    '/<title[^>]*>([^<]*)/i',
    String.raw`/<(script|style|noscript|template)\b[\s\S]*?<\/\1\s*>/gi`,
    String.raw`/<!--[\s\S]*?-->/g`,
    '/<[^>]*>/g',
  ].map((pattern) => ({
    file: 'apps/server/src/judging/lookups/read-page.ts',
    pattern,
    why: 'until a tokenizer reads pages',
  })),
]

/** What stands in for a part of a pattern that is made of our own tables: the same shape with a few of its words. */
export const standIns: Partial<Record<string, StandIns>> = {
  'packages/filing/src/filing-number/read-number.ts': { province: '(?<abbr>[京津沪])' },
  'packages/rules/src/packs/national/name-words.ts': { "places.join('|')": '北京|南京|上海' },
}
