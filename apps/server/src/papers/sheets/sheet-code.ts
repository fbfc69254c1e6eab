import { createHash } from 'node:crypto'
import { isMaterialOwner, isSheetKind, type MaterialOwner, type SheetKind } from '@openbeian/filing'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { exactJson } from '../../platform/postgres/exact-json.ts'
import type { PrintedSheet } from './printed-sheet.ts'

/** What the code on a sheet says. */
export interface CodeOnSheet {
  reference: string
  kind: SheetKind
  about: MaterialOwner
  version: number
  sheetCode: string
}

export const codeBegins = 'OBS1/'
const sheetCodeBytes = 16

/** Only this installation can make it: an HMAC of all that is printed. */
export function sheetCodeOf(cipher: Cipher, printed: PrintedSheet): string {
  const print = createHash('sha256').update(exactJson(printed)).digest('hex')
  return cipher.blindIndex('sheet', print).subarray(0, sheetCodeBytes).toString('base64url')
}

export const codeText = ({ reference, kind, about, version, sheetCode }: CodeOnSheet): string =>
  codeBegins + [reference, kind, about, version, sheetCode].join('/')

/** Undefined for what is no code of a sheet. */
export function readCode(text: string): CodeOnSheet | undefined {
  if (!text.startsWith(codeBegins)) return undefined
  const [reference, kind, about, version, sheetCode, ...more] = text.slice(codeBegins.length).split('/')
  if (!reference || !kind || !about || !sheetCode || more.length > 0) return undefined
  if (!isSheetKind(kind) || !isMaterialOwner(about)) return undefined
  return /^\d{1,6}$/.test(version ?? '') ? { reference, kind, about, version: Number(version), sheetCode } : undefined
}
