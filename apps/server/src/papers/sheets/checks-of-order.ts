import type { SheetCheck } from '@openbeian/contract'
import { isSheetKind, maskIdentifier } from '@openbeian/filing'
import type { Deps } from '../../platform/deps.ts'
import type { Order } from '../../records/orders/order.ts'
import { unreadMessage } from '../materials/unread-reason.ts'
import { listChecksOf } from './checks.store.ts'
import { certificateNumberLabel } from './printed-sheet.ts'
import { openSeen, type SeenOnSheet } from './seen-on-sheet.ts'
import type { SheetsOfOrder } from './sheets-of-order.ts'

export interface CheckOfOrder {
  materialId: string
  kind: string
  about: string
  check: SheetCheck
}

/** What was seen on the sheets that came back and count now, held against the order as it is. */
export async function checksOf(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  order: Pick<Order, 'id'>,
  { print }: Pick<SheetsOfOrder, 'print'>,
): Promise<CheckOfOrder[]> {
  const rows = await listChecksOf(db, order.id)
  return rows.map(({ materialId, kind, about, state, reason, resultSealed }) => {
    const seen = resultSealed ? openSeen(cipher, materialId, resultSealed) : undefined
    const check: SheetCheck = {
      state,
      ...(reason ? { why: unreadMessage(reason) } : {}),
      ...(seen && isSheetKind(kind) ? shown(seen, print(kind, about).sheetCode) : {}),
    }
    return { materialId, kind, about, check }
  })
}

function shown(
  { verdict, version, sheetCode, fieldStates, fields }: SeenOnSheet,
  codeNow: string,
): Omit<SheetCheck, 'state'> {
  return {
    verdict: verdict === 'ours' && sheetCode !== codeNow ? 'stale' : verdict,
    ...(version === undefined ? {} : { version }),
    fieldStates,
    fields: fields.map(({ label, printed, state, read }) => {
      const hide = (text: string) => (label.endsWith(certificateNumberLabel) ? maskIdentifier(text) : text)
      return { label, printed: hide(printed), state, ...(read === undefined ? {} : { read: hide(read) }) }
    }),
  }
}
