import type { Archive } from './open-archive.ts'
import { readPart } from './read-part.ts'

/** Formats of ECMA-376 18.8.30 that show a day or a time, the East Asian ones included. */
const isBuiltInDay = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

const stylesPart = 'xl/styles.xml'

/** Which of the styles of a workbook show a number as a day. */
export async function readDayStyles(archive: Archive): Promise<ReadonlySet<string>> {
  const own = new Set<number>()
  const days = new Set<string>()
  let isInCells = false
  let style = 0
  if (!archive.has(stylesPart)) return days
  await readPart(archive, stylesPart, {
    open: (name, { numFmtId = '', formatCode = '' }) => {
      if (name === 'numFmt' && isDayFormat(formatCode)) own.add(Number(numFmtId))
      if (name === 'cellXfs') isInCells = true
      if (name !== 'xf' || !isInCells) return
      if (own.has(Number(numFmtId)) || isBuiltInDay(Number(numFmtId))) days.add(String(style))
      style += 1
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false
    },
  })
  return days
}

/** A letter of a day outside quotes and brackets: `yyyy"年"m"月"`, but not `[Red]0.00`. */
const isDayFormat = (code: string): boolean =>
  /[ymdh年月日]/i.test(code.replace(/"[^"]*"/g, '').replace(/\[[^[\]]*\]/g, '')) && !/general/i.test(code)

const dayMs = 86_400_000

/** The day a serial number stands for: 1 is 1900-01-01, and 60 a day that never was. */
export function dayOfSerial(serial: number, isFrom1904: boolean): string | undefined {
  const first = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  const day = new Date(first + Math.floor(serial) * dayMs)
  return serial >= 0 && serial < 2_958_466 ? day.toISOString().slice(0, 10) : undefined
}
