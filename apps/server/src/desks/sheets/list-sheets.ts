import type { SheetView } from '@openbeian/contract'
import { isSheetKind } from '@openbeian/filing'
import { neededMaterials } from '../../judging/orders/needed-materials.ts'
import { checksOf } from '../../papers/sheets/checks-of-order.ts'
import { listSheetsOf } from '../../papers/sheets/sheets.store.ts'
import { sheetsOfOrder } from '../../papers/sheets/sheets-of-order.ts'
import { signaturesOf } from '../../papers/sheets/signatures-of-order.ts'
import type { Work } from '../../platform/deps.ts'
import { areMaterialsOpen } from '../../records/orders/materials-open.ts'
import { getVisibleOrder } from '../../records/orders/visible-order.ts'

/** The sheets an order needs or may need, each with its versions. Throws `order.not-found`. */
export async function listSheets(work: Work, orderId: string) {
  const { db } = work
  const order = await getVisibleOrder(db, work.caller, orderId)
  const [needed, made, now, { chain, signatures }] = await Promise.all([
    neededMaterials(work, orderId),
    listSheetsOf(db, orderId),
    sheetsOfOrder(work, order),
    signaturesOf(work, orderId),
  ])
  const checks = await checksOf(work, order, now)
  const isOpen = await areMaterialsOpen(db, work.caller, order)
  const sheets = needed.flatMap(({ kind, about, need }): SheetView[] => {
    if (!isSheetKind(kind)) return []
    const isThis = (it: { kind: string; about: string }) => it.kind === kind && it.about === about
    const { printed, sheetCode } = now.print(kind, about)
    // of a sheet with several pages only one carries our code
    const pages = checks.filter(isThis).map((it) => it.check)
    const check = pages.find(({ verdict }) => verdict === 'ours' || verdict === 'stale') ?? pages[0]
    return [
      {
        kind,
        about,
        title: printed.title,
        need,
        signer: printed.signer,
        ways: [...now.ways],
        versions: made.filter(isThis).map(({ id, version, madeAt, sheetCode: made }) => ({
          id,
          version,
          madeAt: madeAt.toISOString(),
          state: made === sheetCode ? 'current' : 'stale',
        })),
        signatures: signatures.filter(isThis).map(({ view }) => view),
        // what was read on a paper is for whoever may look at it
        ...(check && isOpen ? { check } : {}),
      },
    ]
  })
  return { sheets, chain }
}
