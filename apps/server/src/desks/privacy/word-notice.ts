import { inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { countAccepted, findWords, insertWords } from '../../records/privacy/notices-shown.store.ts'
import { privacyError } from '../../records/privacy/privacy.errors.ts'
import { noticeOf } from './notice-of-provider.ts'

const none = { number: 0, zh: '', en: '' }

export async function viewWords(work: Work) {
  const { providerId } = work.caller
  const notice = await noticeOf(work, providerId)
  const words = await findWords(work.db, providerId)
  const { number, zh, en } = words ?? none
  return {
    words: { number, zh, en, ...(words && { at: words.madeAt.toISOString() }) },
    notice,
    accepted: await countAccepted(work.db, providerId, notice.version),
  }
}

/** Throws `privacy.words-changed`. */
export async function wordNotice(
  work: Work,
  { expected, ...words }: { zh: string; en: string; expected: number },
): Promise<{ version: string }> {
  const { providerId, accountId } = work.caller
  return inTransaction(work, async (work) => {
    const { number, ...before } = (await findWords(work.db, providerId)) ?? none
    const next = { providerId, number: expected + 1, ...words, madeBy: accountId, madeAt: work.now() }
    if (number !== expected || !(await insertWords(work.db, next))) throw privacyError('privacy.words-changed')
    const changed = { before: { zh: before.zh, en: before.en }, after: { ...words } }
    const about = `provider:${providerId}`
    await writeAudit(work, { caller: work.caller, action: 'notice.word', about, ...changed })
    const { version } = await noticeOf(work, providerId)
    return { version }
  })
}
