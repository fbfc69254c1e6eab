import { sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { visibleTo } from '../../platform/visible-to.ts'
import { channelOfOrder, editionToday } from '../channels/channels.store.ts'

/** The channels a caller may know of and how much waits in each. */
export const listChannelsOf = (db: Db, caller: Caller, channelId?: string) =>
  db
    .selectFrom('channels')
    .select([
      'id',
      'name',
      'administration',
      'ispId',
      'baseUrl',
      'userName',
      'secretsSealed',
      'state',
      'lastSequence',
      'lastSuccessAt',
      'lastErrorSealed',
      'lastErrorAt',
      'nextTryAt',
      'openHours',
      'brokenUntil',
      'checksPasswords',
      'asksStatus',
    ])
    .select((it) => [
      sql<{ fileId: string; version: string } | null>`(select json_build_object('fileId', f.id, 'version', f.version)
        from loaded_files f where f.id = ${editionToday})`.as('edition'),
      it
        .selectFrom('reportFiles')
        .select((files) => files.fn.countAll<string>().as('count'))
        .whereRef('reportFiles.channelId', '=', 'channels.id')
        .where('reportFiles.state', '<>', 'accepted')
        .as('waitingFiles'),
      it
        .selectFrom('orders')
        .select((orders) => orders.fn.countAll<string>().as('count'))
        .where(visibleTo(caller, 'order.read', 'orders'))
        .where('orders.state', '=', 'readyToReport')
        .where(channelOfOrder, '=', it.ref('channels.id'))
        .as('waitingOrders'),
    ])
    .where(visibleTo(caller, 'report.read', 'channels'))
    .where((it) => it.and(channelId === undefined ? [] : [it('id', '=', channelId)]))
    .orderBy('name')
    .execute()

interface Page {
  channelId?: string | undefined
  /** Only the file with this id. */
  fileId?: string
  /** The last row shown: older rows follow. */
  before?: string | undefined
  limit: number
}

/** Files sent, newest first, without their bytes. */
export const listFilesOf = (db: Db, caller: Caller, { channelId, fileId, before, limit }: Page) =>
  db
    .selectFrom('reportFiles')
    .innerJoin('channels', 'channels.id', 'reportFiles.channelId')
    .select([
      'reportFiles.id',
      'reportFiles.channelId',
      'reportFiles.sequence',
      'reportFiles.state',
      'reportFiles.sizeBytes',
      'reportFiles.tries',
      'reportFiles.answerCode',
      'reportFiles.answerMessageSealed',
      'reportFiles.composedAt',
      'reportFiles.acceptedAt',
      'reportFiles.payloadRemovedAt as removedAt',
    ])
    .where(visibleTo(caller, 'report.read', 'channels'))
    .where((it) => it.and(channelId === undefined ? [] : [it('channelId', '=', channelId)]))
    .where((it) => it.and(fileId === undefined ? [] : [it('reportFiles.id', '=', fileId)]))
    .$if(before !== undefined, (it) =>
      it.where(
        sql<boolean>`(composed_at, sequence, report_files.id) <
          (select last.composed_at, last.sequence, last.id from report_files as last where last.id = ${before})`,
      ),
    )
    .orderBy('reportFiles.composedAt', 'desc')
    .orderBy('reportFiles.sequence', 'desc')
    .orderBy('reportFiles.id', 'desc')
    .limit(limit)
    .execute()

/** So many of each file. */
export const listOrdersInFiles = (db: Db, fileIds: string[], ofEach: number) =>
  db
    .selectFrom('reportFiles')
    .innerJoinLateral(
      (it) =>
        it
          .selectFrom('reportRecords')
          .select('orderId')
          .whereRef('reportRecords.reportFileId', '=', 'reportFiles.id')
          .orderBy('orderId')
          .limit(ofEach)
          .as('records'),
      (join) => join.onTrue(),
    )
    .innerJoin('orders', 'orders.id', 'records.orderId')
    .select(['reportFiles.id as fileId', 'orders.id', 'orders.reference', 'orders.subjectNameSealed'])
    .where('reportFiles.id', '=', (it) => it.fn.any(it.val(fileIds)))
    .orderBy('orders.reference')
    .execute()

export const countOrdersInFiles = (db: Db, fileIds: string[]) =>
  db
    .selectFrom('reportRecords')
    .select((it) => ['reportFileId as fileId', it.fn.countAll<string>().as('orders')])
    .where('reportFileId', '=', (it) => it.fn.any(it.val(fileIds)))
    .groupBy('reportFileId')
    .execute()

export const listTasksInFiles = (db: Db, fileIds: string[]) =>
  db
    .selectFrom('tasks')
    .select(['reportFileId as fileId', 'id', 'aboutSealed'])
    .where('reportFileId', '=', (it) => it.fn.any(it.val(fileIds)))
    .orderBy('openedAt')
    .orderBy('id')
    .execute()

export const listFiledMaterialsInFiles = (db: Db, fileIds: string[]) =>
  db
    .selectFrom('filedMaterials')
    .select(['reportFileId as fileId', 'id', 'number as about'])
    .where('reportFileId', '=', (it) => it.fn.any(it.val(fileIds)))
    .orderBy('number')
    .execute()

/** Files received, newest first, without their bytes. */
export const listDownloadsOf = (db: Db, caller: Caller, { channelId, fileId, before, limit }: Page) =>
  db
    .selectFrom('downloadFiles')
    .innerJoin('channels', 'channels.id', 'downloadFiles.channelId')
    .select([
      'downloadFiles.id',
      'downloadFiles.channelId',
      'downloadFiles.fileName',
      'downloadFiles.state',
      'downloadFiles.content',
      'downloadFiles.receivedAt',
      'downloadFiles.faultSealed',
      'downloadFiles.importedBy',
      'downloadFiles.payloadRemovedAt as removedAt',
    ])
    .where(visibleTo(caller, 'report.read', 'channels'))
    .where((it) => it.and(channelId === undefined ? [] : [it('channelId', '=', channelId)]))
    .where((it) => it.and(fileId === undefined ? [] : [it('downloadFiles.id', '=', fileId)]))
    .$if(before !== undefined, (it) =>
      it.where(
        sql<boolean>`(received_at, download_files.id) <
          (select last.received_at, last.id from download_files as last where last.id = ${before})`,
      ),
    )
    .orderBy('downloadFiles.receivedAt', 'desc')
    .orderBy('downloadFiles.id', 'desc')
    .limit(limit)
    .execute()

/** An order, its channel, the file it was in last and what keeps it out of the next. */
export const findReportOf = (db: Db, orderId: string) =>
  db
    .selectFrom('orders')
    .innerJoin('channels', (join) => join.on('channels.id', '=', channelOfOrder))
    .leftJoinLateral(
      (it) =>
        it
          .selectFrom('reportRecords')
          .innerJoin('reportFiles', 'reportFiles.id', 'reportRecords.reportFileId')
          .select(['reportFiles.sequence', 'reportFiles.state as fileState'])
          .whereRef('reportRecords.orderId', '=', 'orders.id')
          .orderBy('reportRecords.attempt', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .leftJoin('reportFaults', (join) =>
      join.onRef('reportFaults.orderId', '=', 'orders.id').onRef('reportFaults.orderVersion', '=', 'orders.version'),
    )
    .select([
      'orders.state',
      editionToday.as('edition'),
      'channels.name as channel',
      'channels.id as channelId',
      'channels.lastErrorSealed',
      'channels.nextTryAt',
      'last.sequence',
      'last.fileState',
      'reportFaults.faultSealed',
    ])
    .where('orders.id', '=', orderId)
    .executeTakeFirst()
