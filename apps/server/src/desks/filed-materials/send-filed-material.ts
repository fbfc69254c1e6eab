import { randomUUID } from 'node:crypto'
import type { FiledMaterialKind, FiledMaterialView } from '@openbeian/contract'
import { filedMaterialAsReported } from '../../gateway/upload/filed-material-as-reported.ts'
import { cleanMaterial } from '../../papers/materials/clean-material.ts'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { channelError } from '../../records/channels/channels.errors.ts'
import { findChannelOf } from '../../records/channels/channels.store.ts'
import { aboutFiledMaterial, sealFiledMaterial } from '../../records/filed-materials/filed-material-content.ts'
import { insertFiledMaterial, sealedFiledName } from '../../records/filed-materials/filed-materials.store.ts'
import { findFiledNumbered } from '../../records/registry/filed-numbered.ts'
import { registryError } from '../../records/registry/registry.errors.ts'
import { viewFiledMaterial } from './list-filed-materials.ts'

interface MaterialToSend {
  number: string
  kind: FiledMaterialKind
  bytes: Buffer
  fileName: string
}

/**
 * Keeps a verification material of something filed, as it will be reported, for the next file of its channel.
 * Throws `registry.not-filed`, `reporting.no-channel`, `material.not-accepted`, `material.too-large`,
 * `reporting.material-not-reportable`, `regulator.not-encodable`.
 */
export async function sendFiledMaterial(work: Work, it: MaterialToSend): Promise<FiledMaterialView> {
  const { db, cipher, jobs, now } = work
  const { providerId } = work.caller
  const filed = await findFiledNumbered({ db, cipher }, providerId, it.number)
  if (!filed) throw registryError('registry.not-filed', { what: it.number })
  const channelId = await findChannelOf(db, providerId, filed.province)
  if (channelId === undefined) throw channelError('reporting.no-channel', { province: filed.province })

  const { part, number, name, regulatorId, subjectId, serviceId } = filed
  const clean = await cleanMaterial(it.bytes, it.fileName)
  const { bytes, contentType } = await filedMaterialAsReported(db, channelId, {
    part,
    regulatorId,
    kind: it.kind,
    ...clean,
  })
  const id = randomUUID()
  await inTransaction(work, async ({ db }) => {
    await insertFiledMaterial(db, {
      id,
      providerId,
      channelId,
      filedSubjectId: subjectId,
      filedServiceId: serviceId,
      part,
      regulatorId,
      number,
      nameSealed: sealedFiledName.seal(cipher, id, name),
      kind: it.kind,
      contentType,
      sizeBytes: bytes.length,
      contentSealed: sealFiledMaterial(cipher, id, bytes),
      sentBy: work.caller.accountId,
      sentAt: now(),
    })
    const after = { number, kind: it.kind, contentType, sizeBytes: bytes.length }
    await writeAudit(
      { db, cipher },
      { caller: work.caller, action: 'filed-material.send', about: aboutFiledMaterial(id), after },
    )
    await jobs.enqueue(db, 'compose-file', { channelId }, { singletonKey: channelId })
  })
  return viewFiledMaterial(work, id)
}
