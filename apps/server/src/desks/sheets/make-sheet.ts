import { randomUUID } from 'node:crypto'
import type { SheetVersion } from '@openbeian/contract'
import type { MaterialOwner, SheetKind } from '@openbeian/filing'
import { neededMaterials } from '../../judging/orders/needed-materials.ts'
import { formatShanghaiTime } from '../../papers/printing/format-shanghai-time.ts'
import { drawSheet } from '../../papers/sheets/draw-sheet.ts'
import { sealSheet } from '../../papers/sheets/sealed-sheet.ts'
import { sheetError } from '../../papers/sheets/sheets.errors.ts'
import { findNewestSheet, insertSheet, type SheetRow } from '../../papers/sheets/sheets.store.ts'
import { sheetsOfOrder } from '../../papers/sheets/sheets-of-order.ts'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutOrder } from '../../records/orders/order.ts'
import { refuseUneditable } from '../../records/orders/order-rights.ts'
import { lockVisibleOrder } from '../../records/orders/visible-order.ts'

/** The sheet with the order's data as it is now; a new version where the newest says something else. Throws `sheets.not-offered`. */
export async function makeSheet(
  work: Work,
  { orderId, kind, about }: { kind: SheetKind; about: MaterialOwner } & { orderId: string },
): Promise<SheetVersion> {
  const offered = await neededMaterials(work, orderId)
  if (!offered.some((it) => it.kind === kind && it.about === about)) {
    throw sheetError('sheets.not-offered', { kind, about })
  }
  const { cipher, now } = work
  return inTransaction(work, async (work) => {
    const order = await lockVisibleOrder(work.db, work.caller, orderId)
    refuseUneditable(work.caller, order)
    const { print, providerName } = await sheetsOfOrder(work, order)
    const { printed, sheetCode } = print(kind, about)
    const newest = await findNewestSheet(work.db, { orderId, kind, about })
    if (newest?.sheetCode === sheetCode) return versionOf(newest)

    const id = randomUUID()
    const version = (newest?.version ?? 0) + 1
    const at = now()
    const pdf = await drawSheet({
      printed,
      version,
      sheetCode,
      madeAt: formatShanghaiTime(at).slice(0, -3),
      providerName,
    })
    const row = await insertSheet(work.db, {
      id,
      providerId: order.providerId,
      orderId,
      kind,
      about,
      version,
      sheetCode,
      ...sealSheet(cipher, { sheetId: id, printed, pdf }),
      madeBy: work.caller.accountId,
      madeAt: at,
    })
    const after = { sheet: id, kind, of: about, version }
    await writeAudit(work, {
      caller: work.caller,
      providerId: order.providerId,
      action: 'sheet.make',
      about: aboutOrder(orderId),
      after,
    })
    return versionOf(row)
  })
}

const versionOf = ({ id, version, madeAt }: SheetRow): SheetVersion => ({
  id,
  version,
  madeAt: madeAt.toISOString(),
  state: 'current',
})
