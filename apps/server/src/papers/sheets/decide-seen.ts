import type { Page } from '@openbeian/vision'
import { compareFields } from './compare-fields.ts'
import type { PrintedSheet } from './printed-sheet.ts'
import type { SeenOnSheet } from './seen-on-sheet.ts'
import { anchorText } from './sheet-layout.ts'

interface Place {
  orderId: string
  kind: string
  about: string
}

/** Share of a field covered by ink: below the first it is blank, from the second on somebody wrote; between them it is unclear. */
const blankBelow = 0.003
const thereFrom = 0.006

/** What a picture of a sheet says: `made` is the sheet of ours that its code names, where there is one. */
export function decideSeen(
  { codes, lines = [], fields }: Page,
  { orderId, kind, about }: Place,
  made: (Place & { version: number; sheetCode: string; printed: PrintedSheet }) | undefined,
): SeenOnSheet {
  const isSealed = made?.printed.isSealed ?? true
  const names = ['signature', 'date', ...(isSealed ? ['seal'] : [])]
  const fieldStates = Object.fromEntries(names.map((name) => [name, fieldStateOf(fields[name]?.ink)] as const))
  const others = codes.filter((it) => it !== anchorText)
  if (!made) return { verdict: others.length > 0 ? 'foreign' : 'no-code', fieldStates, fields: [] }
  const seen = {
    version: made.version,
    sheetCode: made.sheetCode,
    fieldStates,
    fields: compareFields(made.printed, lines),
  }
  if (made.orderId !== orderId) return { ...seen, verdict: 'other-order', fields: [] }
  return { ...seen, verdict: made.kind === kind && made.about === about ? 'ours' : 'other-sheet' }
}

function fieldStateOf(ink: number | undefined): 'there' | 'blank' | 'unclear' {
  if (ink === undefined) return 'unclear'
  if (ink >= thereFrom) return 'there'
  return ink < blankBelow ? 'blank' : 'unclear'
}
