import type { Insertable, Selectable } from 'kysely'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'

export type FiledPaperRow = Selectable<Tables['filed_papers']>

export const insertPaper = (tx: Tx, paper: Insertable<Tables['filed_papers']>) =>
  tx.insertInto('filed_papers').values(paper).execute()

export type ShownPaper = Awaited<ReturnType<typeof listPapersOf>>[number]

/** Newest first, without their content. */
export const listPapersOf = (db: Db, providerId: string, { limit, paperId }: { limit: number; paperId?: string }) =>
  db
    .selectFrom('filed_papers')
    .innerJoin('channels', 'channels.id', 'filed_papers.channel_id')
    .innerJoin('accounts', 'accounts.id', 'filed_papers.sent_by')
    .leftJoin('report_files', 'report_files.id', 'filed_papers.report_file_id')
    .select([
      'filed_papers.id',
      'filed_papers.part',
      'filed_papers.number',
      'filed_papers.name',
      'filed_papers.kind',
      'filed_papers.content_type as contentType',
      'filed_papers.size_bytes as sizeBytes',
      'filed_papers.state',
      'filed_papers.sent_at as sentAt',
      'filed_papers.decided_at as decidedAt',
      'filed_papers.codes',
      'filed_papers.opinion',
      'filed_papers.fault',
      'channels.name as channel',
      'accounts.name as sentBy',
      'report_files.id as fileId',
      'report_files.sequence',
    ])
    .where('filed_papers.provider_id', '=', providerId)
    .$if(paperId !== undefined, (it) => it.where('filed_papers.id', '=', paperId as string))
    .orderBy('filed_papers.sent_at', 'desc')
    .orderBy('filed_papers.id', 'desc')
    .limit(limit)
    .execute()

const toReport = (db: Db, channelId: string) =>
  db
    .selectFrom('filed_papers')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('state', '=', 'waiting')
    .where('report_file_id', 'is', null)

export const listToReport = (db: Db, channelId: string, limit: number): Promise<FiledPaperRow[]> =>
  toReport(db, channelId).orderBy('sent_at').orderBy('id').limit(limit).execute()

export const lockToReport = (tx: Tx, channelId: string, ids: readonly string[]): Promise<FiledPaperRow[]> =>
  toReport(tx, channelId).where('id', 'in', ids).orderBy('id').forUpdate().execute()

export const putInFile = (tx: Tx, ids: readonly string[], fileId: string) =>
  tx.updateTable('filed_papers').set({ report_file_id: fileId }).where('id', 'in', ids).execute()

export const listOfFile = (db: Db, fileId: string): Promise<FiledPaperRow[]> =>
  db
    .selectFrom('filed_papers')
    .selectAll()
    .where('report_file_id', '=', fileId)
    .orderBy('sent_at')
    .orderBy('id')
    .execute()

/** The administration has the file: the ledger keeps it as long as the law wants, a second copy is of no use. */
export const setReported = (tx: Tx, fileId: string) =>
  tx
    .updateTable('filed_papers')
    .set((set) => ({
      // a result may have been faster than the answer
      state: set.case().when('state', '=', 'waiting').then('reported').else(set.ref('state')).end() as never,
      content_sealed: null,
    }))
    .where('report_file_id', '=', fileId)
    .execute()

export interface Decision {
  state: 'stored' | 'refused'
  codes: readonly number[]
  opinion?: string | undefined
  fault?: string
  at: Date
}

export const setDecided = (db: Db, paperId: string, { state, codes, opinion, fault, at }: Decision) =>
  db
    .updateTable('filed_papers')
    .set({
      state,
      codes: JSON.stringify(codes),
      opinion: opinion ?? null,
      fault: fault ?? null,
      decided_at: at,
      // what is in no file needs no content any more
      ...(fault === undefined ? {} : { content_sealed: null }),
    })
    .where('id', '=', paperId)
    .execute()

/** By what a result names what is filed. */
export interface PaperOwner {
  part: 'subject' | 'service'
  regulatorId?: bigint
  number?: string
}

const ofOwners = (tx: Tx, channelId: string, owners: readonly PaperOwner[]) =>
  tx
    .selectFrom('filed_papers')
    .innerJoin('report_files', 'report_files.id', 'filed_papers.report_file_id')
    .selectAll('filed_papers')
    .where('filed_papers.channel_id', '=', channelId)
    .where((it) =>
      it.or(
        owners.map(({ part, regulatorId, number }) =>
          it.and([
            it('part', '=', part),
            ...(regulatorId === undefined ? [] : [it('regulator_id', '=', String(regulatorId))]),
            ...(number === undefined ? [] : [it('number', '=', number)]),
          ]),
        ),
      ),
    )

/** The one reported first of those that wait for a result. */
export const lockUndecided = (tx: Tx, channelId: string, owners: readonly PaperOwner[]) =>
  ofOwners(tx, channelId, owners)
    .where('filed_papers.state', 'in', ['waiting', 'reported'])
    .orderBy('report_files.sequence')
    .orderBy('sent_at')
    .orderBy('filed_papers.id')
    .limit(1)
    .forUpdate('filed_papers')
    .executeTakeFirst()

/** The one decided last. */
export const findDecided = (tx: Tx, channelId: string, owners: readonly PaperOwner[]) =>
  ofOwners(tx, channelId, owners)
    .where('decided_at', 'is not', null)
    .orderBy('decided_at', 'desc')
    .limit(1)
    .executeTakeFirst()
