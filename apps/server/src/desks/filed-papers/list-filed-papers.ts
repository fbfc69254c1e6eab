import type { FiledPaperView } from '@openbeian/contract'
import type { Caller } from '../../platform/caller.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { listPapersOf, type ShownPaper } from '../../records/filed-papers/filed-papers.store.ts'

/** The papers sent alone, newest first. */
export const listFiledPapers = async (db: Db, { providerId }: Caller, limit: number): Promise<FiledPaperView[]> =>
  (await listPapersOf(db, providerId, { limit })).map(viewOf)

/** One that is there. */
export async function viewPaper(db: Db, { providerId }: Caller, paperId: string): Promise<FiledPaperView> {
  const [paper] = await listPapersOf(db, providerId, { limit: 1, paperId })
  if (!paper) throw new Error(`There is no paper ${paperId}.`)
  return viewOf(paper)
}

const viewOf = ({ sentAt, decidedAt, opinion, fault, fileId, sequence, ...same }: ShownPaper): FiledPaperView => ({
  ...same,
  sentAt: sentAt.toISOString(),
  ...(fileId !== null && sequence !== null ? { file: { id: fileId, sequence } } : {}),
  ...(decidedAt ? { decidedAt: decidedAt.toISOString() } : {}),
  ...(opinion ? { opinion } : {}),
  ...(fault ? { fault } : {}),
})
