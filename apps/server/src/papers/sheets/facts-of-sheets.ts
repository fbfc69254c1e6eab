import { isSheetKind, shanghaiDay } from '@openbeian/filing'
import type { Facts } from '@openbeian/rules'
import type { Deps } from '../../platform/deps.ts'
import { type Order, openFiling } from '../../records/orders/order.ts'
import { listChecksOf } from './checks.store.ts'
import { openSeen } from './seen-on-sheet.ts'
import { sheetsOfOrder } from './sheets-of-order.ts'

type FactsOfSheets = NonNullable<Facts['materialFacts']>

/** Facts the checks of signed sheets tell the rules; unclear fields stay unknown. */
export async function factsOfSheets(work: Deps, order: Order): Promise<FactsOfSheets> {
  const rows = (await listChecksOf(work.db, order.id)).flatMap(({ resultSealed, kind, ...it }) =>
    resultSealed && isSheetKind(kind) ? [{ ...it, kind, resultSealed }] : [],
  )
  if (rows.length === 0) return {}
  const { print } = await sheetsOfOrder(work, order)
  const { province } = openFiling(work.cipher, order).subject.region
  return Object.fromEntries(
    rows.map(({ materialId, kind, about, state, resultSealed, at }) => {
      const { verdict, sheetCode, fieldStates } = openSeen(work.cipher, materialId, resultSealed)
      const isUnsigned = fieldStates.signature === 'blank' || fieldStates.date === 'blank'
      const isOfToday = verdict === 'ours' && sheetCode === print(kind, about).sheetCode
      return [
        materialId,
        {
          ...(state === 'signed-here' ? { signedOn: shanghaiDay(at) } : isUnsigned ? { signedOn: '' as const } : {}),
          ...(fieldStates.seal === 'blank' || fieldStates.seal === 'there'
            ? { isSealed: fieldStates.seal === 'there' }
            : {}),
          ...(isOfToday ? { formOf: province } : {}),
        },
      ]
    }),
  )
}
