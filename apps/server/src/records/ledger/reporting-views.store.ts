import { sql } from 'kysely'
import type { Db } from '../../platform/postgres/database.ts'
import { channelOfOrder } from '../channels/channels.store.ts'

/** The provider's channels and how much waits in each. */
export const listChannelsOf = (db: Db, providerId: string, channelId?: string) =>
  db
    .selectFrom('channels')
    .select([
      'id',
      'name',
      'administration',
      'isp_id as ispId',
      'base_url as baseUrl',
      'user_name as userName',
      'secrets_sealed as secretsSealed',
      'dialect',
      'state',
      'last_sequence as lastSequence',
      'last_success_at as lastSuccessAt',
      'last_error as lastError',
      'last_error_at as lastErrorAt',
      'next_try_at as nextTryAt',
      'open_hours as openHours',
      'broken_until as brokenUntil',
    ])
    .select((it) => [
      it
        .selectFrom('report_files')
        .select((files) => files.fn.countAll<string>().as('count'))
        .whereRef('report_files.channel_id', '=', 'channels.id')
        .where('report_files.state', '<>', 'accepted')
        .as('waitingFiles'),
      it
        .selectFrom('orders')
        .select((orders) => orders.fn.countAll<string>().as('count'))
        .where('orders.provider_id', '=', providerId)
        .where('orders.state', '=', 'readyToReport')
        .where(channelOfOrder, '=', it.ref('channels.id'))
        .as('waitingOrders'),
    ])
    .where('provider_id', '=', providerId)
    .$if(channelId !== undefined, (it) => it.where('id', '=', channelId as string))
    .orderBy('name')
    .execute()

interface Page {
  channelId?: string | undefined
  /** That one alone. */
  fileId?: string
  /** Those behind this one, which was shown last. */
  before?: string | undefined
  limit: number
}

/** Files sent, newest first, without their bytes. */
export const listFilesOf = (db: Db, providerId: string, { channelId, fileId, before, limit }: Page) =>
  db
    .selectFrom('report_files')
    .innerJoin('channels', 'channels.id', 'report_files.channel_id')
    .select([
      'report_files.id',
      'report_files.channel_id as channelId',
      'report_files.sequence',
      'report_files.state',
      'report_files.size_bytes as sizeBytes',
      'report_files.tries',
      'report_files.answer_code as answerCode',
      'report_files.answer_message as answerMessage',
      'report_files.composed_at as composedAt',
      'report_files.accepted_at as acceptedAt',
      'report_files.payload_removed_at as removedAt',
    ])
    .where('channels.provider_id', '=', providerId)
    .$if(channelId !== undefined, (it) => it.where('channel_id', '=', channelId as string))
    .$if(fileId !== undefined, (it) => it.where('report_files.id', '=', fileId as string))
    .$if(before !== undefined, (it) =>
      it.where(
        sql<boolean>`(composed_at, sequence, report_files.id) <
          (select last.composed_at, last.sequence, last.id from report_files as last where last.id = ${before})`,
      ),
    )
    .orderBy('report_files.composed_at', 'desc')
    .orderBy('report_files.sequence', 'desc')
    .orderBy('report_files.id', 'desc')
    .limit(limit)
    .execute()

export const listOrdersInFiles = (db: Db, fileIds: string[]) =>
  db
    .selectFrom('report_records')
    .innerJoin('orders', 'orders.id', 'report_records.order_id')
    .select(['report_file_id as fileId', 'orders.id', 'orders.reference', 'orders.subject_name as subjectName'])
    .where('report_file_id', '=', (it) => it.fn.any(it.val(fileIds)))
    .orderBy('orders.reference')
    .execute()

export const listTasksInFiles = (db: Db, fileIds: string[]) =>
  db
    .selectFrom('tasks')
    .select(['report_file_id as fileId', 'id', 'about'])
    .where('report_file_id', '=', (it) => it.fn.any(it.val(fileIds)))
    .orderBy('about')
    .execute()

export const listPapersInFiles = (db: Db, fileIds: string[]) =>
  db
    .selectFrom('filed_papers')
    .select(['report_file_id as fileId', 'id', 'number as about'])
    .where('report_file_id', '=', (it) => it.fn.any(it.val(fileIds)))
    .orderBy('number')
    .execute()

/** Files received, newest first, without their bytes. */
export const listDownloadsOf = (db: Db, providerId: string, { channelId, fileId, before, limit }: Page) =>
  db
    .selectFrom('download_files')
    .innerJoin('channels', 'channels.id', 'download_files.channel_id')
    .select([
      'download_files.id',
      'download_files.channel_id as channelId',
      'download_files.file_name as fileName',
      'download_files.state',
      'download_files.content',
      'download_files.received_at as receivedAt',
      'download_files.fault',
      'download_files.imported_by as importedBy',
      'download_files.payload_removed_at as removedAt',
    ])
    .where('channels.provider_id', '=', providerId)
    .$if(channelId !== undefined, (it) => it.where('channel_id', '=', channelId as string))
    .$if(fileId !== undefined, (it) => it.where('download_files.id', '=', fileId as string))
    .$if(before !== undefined, (it) =>
      it.where(
        sql<boolean>`(received_at, download_files.id) <
          (select last.received_at, last.id from download_files as last where last.id = ${before})`,
      ),
    )
    .orderBy('download_files.received_at', 'desc')
    .orderBy('download_files.id', 'desc')
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
          .selectFrom('report_records')
          .innerJoin('report_files', 'report_files.id', 'report_records.report_file_id')
          .select(['report_files.sequence', 'report_files.state as fileState'])
          .whereRef('report_records.order_id', '=', 'orders.id')
          .orderBy('report_records.attempt', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .leftJoin('report_faults', (join) =>
      join
        .onRef('report_faults.order_id', '=', 'orders.id')
        .onRef('report_faults.order_version', '=', 'orders.version'),
    )
    .select([
      'orders.state',
      'channels.name as channel',
      'channels.last_error as channelError',
      'channels.next_try_at as nextTryAt',
      'last.sequence',
      'last.fileState',
      'report_faults.message as fault',
    ])
    .where('orders.id', '=', orderId)
    .executeTakeFirst()
