import { loadedError } from '../../judging/loaded/loaded.errors.ts'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutLoadedFile } from '../../records/loaded/about-loaded-file.ts'
import { findLoadedFile, setApproved } from '../../records/loaded/loaded.store.ts'

/** A second person says yes. Throws `loaded.not-found`, `loaded.own-file`, `loaded.approved-before`. */
export const approveFile = (work: Work, { fileId, why }: { fileId: string; why: string }): Promise<void> =>
  inTransaction(work, async (work) => {
    const { caller } = work
    const file = await findLoadedFile(work.db, caller, fileId)
    if (!file) throw loadedError('loaded.not-found', { fileId })
    if (file.loadedBy === caller.accountId) throw loadedError('loaded.own-file', { fileId })
    const isFirst = await setApproved(work.db, fileId, { by: caller.accountId, at: work.now() })
    if (!isFirst) throw loadedError('loaded.approved-before', { fileId })
    await writeAudit(work, { caller, action: 'loaded-file.approve', about: aboutLoadedFile(fileId), reason: why })
  })
