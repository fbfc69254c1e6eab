import type { HandoverTask, UploadView } from '@openbeian/contract'
import { hasPages, type MaterialKind } from '@openbeian/filing'
import { addUploadPart, beginUpload, finishUpload } from '../../papers/uploads/upload-in-parts.ts'
import { uploadMaterial } from '../../papers/uploads/upload-material.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { deliver } from '../../records/handovers/handovers.store.ts'
import { aboutOrder } from '../../records/orders/order.ts'
import { handoverError } from './handover.errors.ts'
import { type OpenedHandover, viewTask } from './open-handover.ts'

interface Photograph {
  kind: MaterialKind
  bytes: Buffer
  fileName: string
  insist?: 'yes' | undefined
}

/** Stores a paper a link asks for; the last one ends the link. Throws `handover.not-this-step`, `handover.used`, and what `uploadMaterial` throws. */
export async function uploadByHandover(
  deps: Deps,
  held: OpenedHandover,
  { kind, bytes, fileName, insist }: Photograph,
): Promise<HandoverTask> {
  const { handover, caller } = held
  const place = placeOf(held, kind)
  const { id } = await uploadMaterial(
    { ...deps, caller },
    { orderId: handover.orderId, ...place, bytes, fileName, insist },
  )
  return delivered(deps, held, { id, kind })
}

/** Throws `handover.not-this-step`, and what `beginUpload` throws. */
export const beginUploadByHandover = async (
  deps: Deps,
  held: OpenedHandover,
  { kind, ...file }: { kind: MaterialKind; fileName: string; sizeBytes: number; insist?: 'yes' | undefined },
): Promise<UploadView> =>
  beginUpload(deps, { caller: senderOf(held), orderId: held.handover.orderId, ...placeOf(held, kind), ...file })

/** Throws what `addUploadPart` throws. */
export const addPartByHandover = (
  deps: Deps,
  held: OpenedHandover,
  { uploadId, ...part }: { uploadId: string; offset: number; bytes: Buffer },
): Promise<UploadView> => addUploadPart(deps, { sender: senderOf(held), uploadId, ...part })

/** Throws `handover.used`, and what `finishUpload` throws. */
export const finishUploadByHandover = async (
  deps: Deps,
  held: OpenedHandover,
  uploadId: string,
): Promise<HandoverTask> => delivered(deps, held, await finishUpload(deps, senderOf(held), uploadId))

const senderOf = ({ handover, caller }: OpenedHandover) => ({ ...caller, handoverId: handover.id })

function placeOf({ handover }: OpenedHandover, kind: MaterialKind) {
  if (!handover.kinds.includes(kind)) throw handoverError('handover.not-this-step', { kind })
  // a phone adds to a paper of several pages, it never takes away what is there
  return { kind, about: handover.about, page: hasPages(kind) ? ('new' as const) : undefined }
}

async function delivered(
  deps: Deps,
  { handover, caller }: OpenedHandover,
  { id: material, kind }: { id: string; kind: MaterialKind },
): Promise<HandoverTask> {
  const { now } = deps
  const row = await inTransaction(deps, async ({ db, cipher }) => {
    const noted = await deliver(db, { handover, kind, at: now() })
    if (!noted) throw handoverError('handover.used')
    const after = { handover: noted.id, material, kind, of: noted.about, done: noted.doneAt !== null }
    await writeAudit({ db, cipher }, { caller, action: 'handover.deliver', about: aboutOrder(noted.orderId), after })
    return noted
  })
  return viewTask(deps, { handover: row, caller })
}
