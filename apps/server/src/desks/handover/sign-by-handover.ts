import type { HandoverSheetView, HandoverTask, SignSheetRequest } from '@openbeian/contract'
import type { MaterialKind } from '@openbeian/filing'
import { readMaskedSheet, readSheetText } from '../../papers/sheets/read-sheet.ts'
import { sheetError } from '../../papers/sheets/sheets.errors.ts'
import { signSheet } from '../../papers/sheets/sign-sheet.ts'
import type { Deps } from '../../platform/deps.ts'
import type { FileAnswer } from '../../platform/http/http.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { deliver, type HandoverRow } from '../../records/handovers/handovers.store.ts'
import { aboutOrder } from '../../records/orders/order.ts'
import { handoverError } from './handover.errors.ts'
import { type OpenedHandover, viewTask } from './open-handover.ts'

/** Throws `sheets.not-found`. */
export const readSheetByHandover = (deps: Deps, { handover, caller }: OpenedHandover): Promise<HandoverSheetView> =>
  readSheetText({ ...deps, caller }, sheetOf(handover))

/** Throws `sheets.not-found`. */
export const readSheetContentByHandover = (deps: Deps, { handover, caller }: OpenedHandover): Promise<FileAnswer> =>
  readMaskedSheet({ ...deps, caller }, sheetOf(handover))

/** Signature and end of the link are stored together or not at all. Throws `handover.used`, and what `signSheet` throws. */
export async function signByHandover(
  deps: Deps,
  { handover, caller }: OpenedHandover,
  { signer, drawing, device }: Omit<SignSheetRequest, 'agreed'> & { device: string | undefined },
): Promise<HandoverTask> {
  let signed = handover
  const phone = { handover: handover.id, device: handover.deviceKey?.toString('hex') ?? '' }
  const signing = { sheetId: sheetOf(handover), signer, drawing, device, phone }
  await signSheet({ ...deps, caller }, signing, async ({ db, cipher, now }) => {
    const kind = kindOf(handover)
    const row = await deliver(db, { handover, kind, at: now() })
    if (!row) throw handoverError('handover.used')
    signed = row
    const after = { handover: row.id, kind, of: row.about, done: true }
    await writeAudit({ db, cipher }, { caller, action: 'handover.deliver', about: aboutOrder(row.orderId), after })
  })
  return viewTask(deps, { handover: signed, caller })
}

function kindOf({ id, kinds: [kind] }: HandoverRow): MaterialKind {
  if (!kind) throw new Error(`The handover ${id} names no sheet.`)
  return kind
}

function sheetOf({ sheetId }: HandoverRow): string {
  if (!sheetId) throw sheetError('sheets.not-found', { sheetId: '' })
  return sheetId
}
