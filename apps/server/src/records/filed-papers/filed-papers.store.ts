import type { Insertable, Selectable } from 'kysely'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'

export type FiledPaperRow = Selectable<Tables['filedPapers']>

export const insertPaper = (tx: Tx, paper: Insertable<Tables['filedPapers']>) =>
  tx.insertInto('filedPapers').values(paper).execute()

export type ShownPaper = Awaited<ReturnType<typeof listPapersOf>>[number]

/** Newest first, without their content. */
export const listPapersOf = (db: Db, providerId: string, { limit, paperId }: { limit: number; paperId?: string }) =>
  db
    .selectFrom('filedPapers')
    .innerJoin('channels', 'channels.id', 'filedPapers.channelId')
    .innerJoin('accounts', 'accounts.id', 'filedPapers.sentBy')
    .leftJoin('reportFiles', 'reportFiles.id', 'filedPapers.reportFileId')
    .select([
      'filedPapers.id',
      'filedPapers.part',
      'filedPapers.number',
      'filedPapers.name',
      'filedPapers.kind',
      'filedPapers.contentType as contentType',
      'filedPapers.sizeBytes as sizeBytes',
      'filedPapers.state',
      'filedPapers.sentAt as sentAt',
      'filedPapers.decidedAt as decidedAt',
      'filedPapers.codes',
      'filedPapers.opinion',
      'filedPapers.fault',
      'channels.name as channel',
      'accounts.name as sentBy',
      'reportFiles.id as fileId',
      'reportFiles.sequence',
    ])
    .where('filedPapers.providerId', '=', providerId)
    .$if(paperId !== undefined, (it) => it.where('filedPapers.id', '=', paperId as string))
    .orderBy('filedPapers.sentAt', 'desc')
    .orderBy('filedPapers.id', 'desc')
    .limit(limit)
    .execute()

const toReport = (db: Db, channelId: string) =>
  db
    .selectFrom('filedPapers')
    .selectAll()
    .where('channelId', '=', channelId)
    .where('state', '=', 'waiting')
    .where('reportFileId', 'is', null)

export const listToReport = (db: Db, channelId: string, limit: number): Promise<FiledPaperRow[]> =>
  toReport(db, channelId).orderBy('sentAt').orderBy('id').limit(limit).execute()

export const lockToReport = (tx: Tx, channelId: string, ids: readonly string[]): Promise<FiledPaperRow[]> =>
  toReport(tx, channelId).where('id', 'in', ids).orderBy('id').forUpdate().execute()

export const putInFile = (tx: Tx, ids: readonly string[], fileId: string) =>
  tx.updateTable('filedPapers').set({ reportFileId: fileId }).where('id', 'in', ids).execute()

export const listOfFile = (db: Db, fileId: string): Promise<FiledPaperRow[]> =>
  db.selectFrom('filedPapers').selectAll().where('reportFileId', '=', fileId).orderBy('sentAt').orderBy('id').execute()

/** The administration has the file: the ledger keeps it as long as the law wants, a second copy is of no use. */
export const setReported = (tx: Tx, fileId: string) =>
  tx
    .updateTable('filedPapers')
    .set((set) => ({
      // a result may have been faster than the answer
      state: set.case().when('state', '=', 'waiting').then('reported').else(set.ref('state')).end() as never,
      contentSealed: null,
    }))
    .where('reportFileId', '=', fileId)
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
    .updateTable('filedPapers')
    .set({
      state,
      codes: JSON.stringify(codes),
      opinion: opinion ?? null,
      fault: fault ?? null,
      decidedAt: at,
      // what is in no file needs no content any more
      ...(fault === undefined ? {} : { contentSealed: null }),
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
    .selectFrom('filedPapers')
    .innerJoin('reportFiles', 'reportFiles.id', 'filedPapers.reportFileId')
    .selectAll('filedPapers')
    .where('filedPapers.channelId', '=', channelId)
    .where((it) =>
      it.or(
        owners.map(({ part, regulatorId, number }) =>
          it.and([
            it('part', '=', part),
            ...(regulatorId === undefined ? [] : [it('regulatorId', '=', String(regulatorId))]),
            ...(number === undefined ? [] : [it('number', '=', number)]),
          ]),
        ),
      ),
    )

/** The one reported first of those that wait for a result. */
export const lockUndecided = (tx: Tx, channelId: string, owners: readonly PaperOwner[]) =>
  ofOwners(tx, channelId, owners)
    .where('filedPapers.state', 'in', ['waiting', 'reported'])
    .orderBy('reportFiles.sequence')
    .orderBy('sentAt')
    .orderBy('filedPapers.id')
    .limit(1)
    .forUpdate('filedPapers')
    .executeTakeFirst()

/** The one decided last. */
export const findDecided = (tx: Tx, channelId: string, owners: readonly PaperOwner[]) =>
  ofOwners(tx, channelId, owners)
    .where('decidedAt', 'is not', null)
    .orderBy('decidedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
