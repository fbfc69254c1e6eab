import { readFileSync, statSync } from 'node:fs'
import type { Text } from '@openbeian/rules'

/** What is wrong with what came in: where, why, and what to do. */
export interface InputFault {
  /** A file, or a dotted path inside what was read. */
  at: string
  message: Text
}

export type Language = keyof Text
export const languageOf = (lang: string | undefined): Language => (lang === 'en' ? 'en' : 'zh')

/** Tells what is wrong, as JSON on standard output or as lines on standard error; exit code 2. */
export function refuse(faults: InputFault[], { json, language }: { json: boolean; language: Language }): 2 {
  if (json) console.log(JSON.stringify({ faults }, null, 2))
  else for (const { at, message } of faults) console.error(`${at}: ${message[language]}`)
  return 2
}

/** A pack with all it may hold has two megabytes. */
const maxBytes = 10_000_000

/** The text of a file; `-` is what comes in. */
export function readText(file: string): { text: string } | { fault: InputFault } {
  try {
    if (file !== '-' && statSync(file).size > maxBytes) return { fault: { at: file, message: tooLarge } }
    return { text: readFileSync(file === '-' ? 0 : file, 'utf8') }
  } catch (error) {
    const reason = messageOf(error)
    return { fault: { at: file, message: { zh: `文件读不出来：${reason}`, en: `The file cannot be read: ${reason}` } } }
  }
}

/** The JSON of a file; `-` is what comes in. */
export function readJson(file: string): { value: unknown } | { fault: InputFault } {
  const read = readText(file)
  if ('fault' in read) return read
  try {
    return { value: JSON.parse(read.text) }
  } catch (error) {
    const reason = messageOf(error)
    return { fault: { at: file, message: { zh: `不是JSON：${reason}`, en: `This is no JSON: ${reason}` } } }
  }
}

const tooLarge: Text = {
  zh: `文件超过 ${maxBytes / 1_000_000} MB，没有读取。`,
  en: `The file has more than ${maxBytes / 1_000_000} MB and is not read.`,
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
