import { maxSheetFileBytes } from './bounds.ts'
import { readCsv } from './read-csv.ts'
import { type SheetFault, SheetRefusal, type SheetsRead } from './sheet.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'

/** Reads xlsx, xlsm or CSV by what the bytes are, not by a name. Never throws: what is wrong is a fault with its place. */
export async function readSheets(bytes: Uint8Array): Promise<SheetsRead> {
  try {
    const { length } = bytes
    if (length > maxSheetFileBytes) return { ok: false, fault: { kind: 'unpacks-too-large', max: maxSheetFileBytes } }
    const fault = otherFormat(bytes)
    if (fault) return { ok: false, fault }
    return startsWith(bytes, [0x50, 0x4b]) ? await readXlsx(bytes) : readCsv(bytes)
  } catch (error) {
    if (error instanceof SheetRefusal) return { ok: false, fault: error.fault }
    throw error
  }
}

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((it, index) => bytes[index] === it)

/** Compound files are what Excel wrote until 2003, and what it makes of a workbook with a password. */
function otherFormat(bytes: Uint8Array): SheetFault | undefined {
  if (bytes.length === 0) return { kind: 'no-sheet' }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    // the name of the stream that holds an encrypted workbook, in UTF-16
    const isLocked = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    return { kind: isLocked ? 'locked' : 'old-format' }
  }
  const isOther = [
    [0x25, 0x50, 0x44, 0x46],
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    [0x1f, 0x8b],
  ]
  return isOther.some((it) => startsWith(bytes, it)) ? { kind: 'no-sheet' } : undefined
}
