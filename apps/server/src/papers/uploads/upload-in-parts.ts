import { extname } from 'node:path'
import { type MaterialView, type PagePlace, type UploadView, uploadPartBytes } from '@openbeian/contract'
import { FilingError, type MaterialKind, type MaterialOwner } from '@openbeian/filing'
import type { Caller } from '../../platform/caller.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { dayMs } from '../../platform/time/durations.ts'
import { lockVisibleOrder } from '../../records/orders/visible-order.ts'
import { refuseUnwanted } from '../materials/keep-material.ts'
import { materialError } from '../materials/materials.errors.ts'
import { uploadMaterial } from './upload-material.ts'
import { uploadError } from './uploads.errors.ts'
import {
  addPart,
  countUploads,
  deleteUpload,
  deleteUploadsBefore,
  findUploadOf,
  insertUpload,
  listParts,
  lockUploadOf,
  type Sender,
  type UploadRow,
} from './uploads.store.ts'

/** Papers that one person may have on their way. */
const maxOpen = 20
const keptMs = dayMs

interface AnnouncedUpload {
  kind: MaterialKind
  about: MaterialOwner
  page?: PagePlace | undefined
  fileName: string
  sizeBytes: number
  insist?: 'yes' | undefined
}

/** Throws `order.not-found`, `order.not-editable`, `order.no-such-field`, `material.too-many`, `material.no-room`. */
export async function beginUpload(
  deps: Deps,
  {
    caller,
    orderId,
    kind,
    about,
    page,
    fileName,
    sizeBytes,
    insist,
  }: AnnouncedUpload & { caller: Caller & Sender; orderId: string },
): Promise<UploadView> {
  const { now } = deps
  return inTransaction(deps, async (work) => {
    const order = await lockVisibleOrder(work.db, caller, orderId)
    // asked before the first piece is sent; the whole file is asked about again in `uploadMaterial`
    await refuseUnwanted({ ...work, caller }, { order, place: { kind, about }, sizeBytes })
    if ((await countUploads(work.db, caller.accountId)) >= maxOpen) {
      throw materialError('material.too-many', { max: maxOpen })
    }
    return uploadView(
      await insertUpload(work.db, {
        orderId,
        accountId: caller.accountId,
        handoverId: caller.handoverId ?? null,
        kind,
        about,
        page: page ?? null,
        // what is in it is compared with the ending of its name; the rest may name a person
        fileName: extname(fileName).slice(0, 9),
        sizeBytes,
        insists: insist === 'yes',
        begunAt: now(),
      }),
    )
  })
}

/** Throws `material.upload-not-found`. */
export async function viewUpload({ db }: Deps, sender: Sender, uploadId: string): Promise<UploadView> {
  return uploadView(known(await findUploadOf(db, sender, uploadId), uploadId))
}

/** A piece that has arrived already is left as it is. Throws `material.upload-not-found`, `material.upload-gap`, `material.too-large`. */
export async function addUploadPart(
  { db, cipher }: Deps,
  { sender, uploadId, offset, bytes }: { offset: number; bytes: Buffer } & { sender: Sender; uploadId: string },
): Promise<UploadView> {
  return inTransaction({ db }, async ({ db }) => {
    const upload = known(await lockUploadOf(db, sender, uploadId), uploadId)
    const { receivedBytes: received, sizeBytes: size } = upload
    if (offset + bytes.length <= received) return uploadView(upload)
    if (offset !== received) throw uploadError('material.upload-gap', { receivedBytes: received })
    const maxBytes = Math.min(uploadPartBytes, size - received)
    if (bytes.length > maxBytes) throw materialError('material.too-large', { max: maxBytes, unit: 'bytes' })
    return uploadView(
      await addPart(db, { upload, sealed: cipher.seal(bytes, aboutPart(uploadId, offset)), sizeBytes: bytes.length }),
    )
  })
}

/** Throws `material.upload-not-found`, `material.upload-gap`, and what `uploadMaterial` throws. */
export async function finishUpload(deps: Deps, caller: Caller & Sender, uploadId: string): Promise<MaterialView> {
  const { db, cipher } = deps
  const upload = known(await findUploadOf(db, caller, uploadId), uploadId)
  if (upload.receivedBytes < upload.sizeBytes) {
    throw uploadError('material.upload-gap', { receivedBytes: upload.receivedBytes })
  }
  const parts = await listParts(db, uploadId)
  const bytes = Buffer.concat(parts.map((it) => cipher.open(it.sealed, aboutPart(uploadId, it.beginsAt))))
  const { kind, about, page, fileName, insists } = upload
  const place = {
    kind,
    about,
    page: page ?? undefined,
  }
  try {
    const material = await uploadMaterial(
      { ...deps, caller },
      { orderId: upload.orderId, ...place, bytes, fileName, ...(insists ? { insist: 'yes' } : {}) },
    )
    await deleteUpload(db, uploadId)
    return material
  } catch (error) {
    // a refused upload is over; after a fault of ours its parts stay, and the client may try again
    if (error instanceof FilingError) await deleteUpload(db, uploadId)
    throw error
  }
}

/** What nobody went on with for a day. */
export const forgetUploads = ({ db, now }: Deps) => deleteUploadsBefore(db, new Date(now().getTime() - keptMs))

const aboutPart = (uploadId: string, offset: number) => `upload:${uploadId}:${offset}`

function known(upload: UploadRow | undefined, uploadId: string): UploadRow {
  if (!upload) throw uploadError('material.upload-not-found', { uploadId })
  return upload
}

const uploadView = ({ id, receivedBytes, sizeBytes }: UploadRow): UploadView => ({
  uploadId: id,
  receivedBytes: receivedBytes,
  sizeBytes: sizeBytes,
})
