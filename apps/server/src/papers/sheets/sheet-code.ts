import { createHash } from 'node:crypto'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { exactJson } from '../../platform/postgres/exact-json.ts'
import type { PrintedSheet } from './printed-sheet.ts'

/** What the code on a sheet says. */
export interface SheetCode {
  reference: string
  kind: string
  about: string
  version: number
  mark: string
}

export const codeBegins = 'OBS1/'
const sheetCodeBytes = 16

/** Only this installation can make it: an HMAC of all that is printed. */
export function sheetCodeOf(cipher: Cipher, printed: PrintedSheet): string {
  const print = createHash('sha256').update(exactJson(printed)).digest('hex')
  return cipher.blindIndex('sheet', print).subarray(0, sheetCodeBytes).toString('base64url')
}

export const codeText = ({ reference, kind, about, version, mark }: SheetCode): string =>
  codeBegins + [reference, kind, about, version, mark].join('/')

/** Undefined for what is no code of a sheet. */
export function readCode(text: string): SheetCode | undefined {
  if (!text.startsWith(codeBegins)) return undefined
  const [reference, kind, about, version, mark, ...more] = text.slice(codeBegins.length).split('/')
  if (!reference || !kind || !about || !mark || more.length > 0) return undefined
  return /^\d{1,6}$/.test(version ?? '') ? { reference, kind, about, version: Number(version), mark } : undefined
}
