import type { ReportFault } from '@openbeian/contract'
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'
import { visibleTo } from '../../platform/visible-to.ts'
import { sealedAnswer } from '../audit/sealed-words.ts'

/** The sponsor or the service a filed material belongs to. */
export const sealedFiledName = sealedAnswer('filed_materials.name')
export const sealedOpinion = sealedAnswer('filed_materials.opinion')
export const sealedMaterialFault = sealedAnswer<ReportFault>('filed_materials.fault')

export type FiledMaterialRow = Selectable<Tables['filedMaterials']>

export const insertFiledMaterial = (tx: Tx, filedMaterial: Insertable<Tables['filedMaterials']>) =>
  tx.insertInto('filedMaterials').values(filedMaterial).execute()

export type ShownFiledMaterial = Awaited<ReturnType<typeof listFiledMaterialsOf>>[number]

/** Newest first, without their content. */
export const listFiledMaterialsOf = (
  db: Db,
  caller: Caller,
  { limit, filedMaterialId }: { limit: number; filedMaterialId?: string },
) =>
  db
    .selectFrom('filedMaterials')
    .innerJoin('channels', 'channels.id', 'filedMaterials.channelId')
    .innerJoin('accounts', 'accounts.id', 'filedMaterials.sentBy')
    .leftJoin('reportFiles', 'reportFiles.id', 'filedMaterials.reportFileId')
    .select([
      'filedMaterials.id',
      'filedMaterials.part',
      'filedMaterials.number',
      'filedMaterials.nameSealed',
      'filedMaterials.kind',
      'filedMaterials.contentType',
      'filedMaterials.sizeBytes',
      'filedMaterials.state',
      'filedMaterials.sentAt',
      'filedMaterials.decidedAt',
      'filedMaterials.codes',
      'filedMaterials.opinionSealed',
      'filedMaterials.faultSealed',
      'channels.name as channel',
      'accounts.id as sentById',
      'accounts.nameSealed as sentByNameSealed',
      'reportFiles.id as fileId',
      'reportFiles.sequence',
    ])
    .where(visibleTo(caller, 'filed-material.read', 'filedMaterials'))
    .where((it) => it.and(filedMaterialId === undefined ? [] : [it('filedMaterials.id', '=', filedMaterialId)]))
    .orderBy('filedMaterials.sentAt', 'desc')
    .orderBy('filedMaterials.id', 'desc')
    .limit(limit)
    .execute()

const toReport = (db: Db, channelId: string) =>
  db
    .selectFrom('filedMaterials')
    .selectAll()
    .where('channelId', '=', channelId)
    .where('state', '=', 'waiting')
    .where('reportFileId', 'is', null)

export const listToReport = (db: Db, channelId: string, limit: number): Promise<FiledMaterialRow[]> =>
  toReport(db, channelId).orderBy('sentAt').orderBy('id').limit(limit).execute()

export const lockToReport = (tx: Tx, channelId: string, ids: readonly string[]): Promise<FiledMaterialRow[]> =>
  toReport(tx, channelId).where('id', 'in', ids).orderBy('id').forUpdate().execute()

export const putInFile = (tx: Tx, ids: readonly string[], fileId: string) =>
  tx.updateTable('filedMaterials').set({ reportFileId: fileId }).where('id', 'in', ids).execute()

export const listOfFile = (db: Db, fileId: string): Promise<FiledMaterialRow[]> =>
  db
    .selectFrom('filedMaterials')
    .selectAll()
    .where('reportFileId', '=', fileId)
    .orderBy('sentAt')
    .orderBy('id')
    .execute()

/** The administration has the file: the ledger keeps it as long as the law wants, a second copy is of no use. */
export const setReported = (tx: Tx, fileId: string) =>
  tx
    .updateTable('filedMaterials')
    .set((set) => ({
      // a result may have been faster than the answer
      state: set
        .case()
        .when('state', '=', 'waiting')
        .then(sql.lit('reported' as const))
        .else(set.ref('state'))
        .end(),
      contentSealed: null,
    }))
    .where('reportFileId', '=', fileId)
    .execute()

export interface Decision {
  state: 'stored' | 'refused'
  codes: readonly number[]
  opinion?: string | undefined
  fault?: ReportFault
  at: Date
}

export const setDecided = (
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  filedMaterialId: string,
  { state, codes, opinion, fault, at }: Decision,
) =>
  db
    .updateTable('filedMaterials')
    .set({
      state,
      codes: JSON.stringify(codes),
      opinionSealed: opinion ? sealedOpinion.seal(cipher, filedMaterialId, opinion) : null,
      faultSealed: fault ? sealedMaterialFault.seal(cipher, filedMaterialId, fault) : null,
      decidedAt: at,
      // a refused material keeps no content, it is in no file
      ...(fault === undefined ? {} : { contentSealed: null }),
    })
    .where('id', '=', filedMaterialId)
    .execute()

/** How a result names the filed record. */
export interface FiledMaterialOwner {
  part: 'subject' | 'service'
  regulatorId?: bigint
  number?: string
}

const ofOwners = (tx: Tx, channelId: string, owners: readonly FiledMaterialOwner[]) =>
  tx
    .selectFrom('filedMaterials')
    .innerJoin('reportFiles', 'reportFiles.id', 'filedMaterials.reportFileId')
    .selectAll('filedMaterials')
    .where('filedMaterials.channelId', '=', channelId)
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

/** Locks the filed material reported first among those that wait for a result. */
export const lockUndecided = (tx: Tx, channelId: string, owners: readonly FiledMaterialOwner[]) =>
  ofOwners(tx, channelId, owners)
    .where('filedMaterials.state', 'in', ['waiting', 'reported'])
    .orderBy('reportFiles.sequence')
    .orderBy('sentAt')
    .orderBy('filedMaterials.id')
    .limit(1)
    .forUpdate('filedMaterials')
    .executeTakeFirst()

/** The filed material decided last. */
export const findDecided = (tx: Tx, channelId: string, owners: readonly FiledMaterialOwner[]) =>
  ofOwners(tx, channelId, owners)
    .where('decidedAt', 'is not', null)
    .orderBy('decidedAt', 'desc')
    .limit(1)
    .executeTakeFirst()

export const deleteDecidedBefore = (db: Db, before: Date) =>
  db.deleteFrom('filedMaterials').where('decidedAt', '<', before).executeTakeFirst()

/** Of subjects that are filed no more. */
export const deleteOfSubjects = (tx: Tx, subjectIds: readonly string[]) =>
  tx.deleteFrom('filedMaterials').where('filedSubjectId', 'in', subjectIds).executeTakeFirst()
