import { isOneOf, isRecord } from '@openbeian/filing'
import type { DialectCode } from './dialect-file.ts'
import type { BothLanguages } from './json-lines.ts'

/** What is wrong with a file so far, and what is known of it. */
export interface Linting {
  faults: { at: string; reason: BothLanguages }[]
  elements: number
  codes: Record<string, DialectCode[]>
}

export const say = (it: Linting, at: string, zh: string, en: string): undefined =>
  void it.faults.push({ at, reason: { zh, en } })

export const inside = (at: string, key: string | number) => (at === '' ? String(key) : `${at}.${key}`)

/** The object at a place, with no other keys than these. */
export function objectIn(
  value: unknown,
  at: string,
  keys: readonly string[],
  it: Linting,
): Record<string, unknown> | undefined {
  if (!isRecord(value)) return say(it, at, '应为对象。', 'This is an object.')
  for (const key of Object.keys(value)) {
    if (!keys.includes(key))
      say(
        it,
        inside(at, key),
        `没有这个键，可用：${keys.join('、')}。`,
        `There is no such key; there are: ${keys.join(', ')}.`,
      )
  }
  return value
}

export function textIn(value: unknown, at: string, max: number, it: Linting): string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > max) {
    say(it, at, `应为1至${max}个字的文字。`, `This is a text of 1 to ${max} characters.`)
    return ''
  }
  return value
}

export function numberIn(value: unknown, at: string, [min, max]: readonly [number, number], it: Linting): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max) return value
  say(it, at, `应为${min}至${max}的整数。`, `This is a whole number from ${min} to ${max}.`)
  return min
}

export function listIn(value: unknown, at: string, [min, max]: readonly [number, number], it: Linting): unknown[] {
  if (Array.isArray(value) && value.length >= min && value.length <= max) return value
  say(it, at, `应为${min}至${max}项的列表。`, `This is a list of ${min} to ${max}.`)
  return []
}

export function wordIn<const Word extends string>(
  value: unknown,
  at: string,
  words: readonly Word[],
  it: Linting,
): Word | undefined {
  if (isOneOf(words, value)) return value
  return say(it, at, `应为：${words.join('、')}。`, `This is one of: ${words.join(', ')}.`)
}

export function titleIn(value: unknown, at: string, it: Linting): BothLanguages {
  const found = objectIn(value, at, ['zh', 'en'], it) ?? {}
  return { zh: textIn(found.zh, inside(at, 'zh'), 200, it), en: textIn(found.en, inside(at, 'en'), 200, it) }
}
