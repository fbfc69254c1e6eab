import { unreadSign } from '../ocr/ink-of-line.ts'

/** A Chinese name without parts has no more characters; two surnames and two given ones are four. */
const maxPlain = 4

/** Whether a person's name cannot be whole, however sure its characters are: one character, half of a name of two parts, or what stands beside it. */
export const isDoubtfulName = (name: string): boolean =>
  [...name].length < 2 ||
  name.includes(unreadSign) ||
  name.startsWith('·') ||
  name.endsWith('·') ||
  (!name.includes('·') && [...name].length > maxPlain)
