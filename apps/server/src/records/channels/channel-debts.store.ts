import type { TaskKind } from '@openbeian/contract'
import type { IsoDate } from '@openbeian/filing'
import { nextSteps } from '@openbeian/regulator'
import { sql } from 'kysely'
import type { Db } from '../../platform/postgres/database.ts'

/** The administration gave what it had, or had nothing. */
const fetched = Object.entries(nextSteps)
  .filter(([, step]) => step === 'done' || step === 'nothingThere' || step === 'askAgain')
  .map(([code]) => Number(code))

/** Whose answer a task waits for: the administration's question, what became of an unfiled site, or our own. */
const owed: Record<TaskKind, 'task' | 'unfiled-site' | 'own'> = {
  verification: 'task',
  'unfiled-site': 'unfiled-site',
  'wrong-subject': 'task',
  'wrong-access': 'task',
  'empty-service': 'task',
  'unreachable-service': 'task',
  rectify: 'task',
  'illegal-access': 'task',
  'cut-access': 'task',
  'ip-out-of-range': 'task',
  'ip-conflict': 'task',
  'ip-unreported': 'task',
  'published-otherwise': 'own',
  'late-result': 'own',
  'imported-otherwise': 'own',
  'imported-twice': 'own',
}
const kindsOwed = (to: 'task' | 'unfiled-site'): string[] =>
  Object.entries(owed).flatMap(([kind, it]) => (it === to ? [kind] : []))

/** What a channel owes its administration, and since when nothing was fetched by it; in one answer. */
export async function getChannelDebts(db: Db, channelId: string, today: IsoDate) {
  const { rows } = await sql<{
    unacknowledged: number
    resultSince: Date | null
    overdueTasks: number
    overdueUnfiledSites: number
    fetchedAt: Date | null
  }>`
    select
      (select count(*)::int from download_files d where d.channel_id = ${channelId}
        and d.acknowledged_at is null and d.imported_by is null) as unacknowledged,
      (select min(d.received_at) from download_files d where d.channel_id = ${channelId}
        and d.state in ('stored', 'acknowledged')) as result_since,
      (select count(*)::int from tasks t where t.channel_id = ${channelId} and t.state = 'open'
        and t.deadline_on < ${today} and t.kind = any(${kindsOwed('task')})) as overdue_tasks,
      (select count(*)::int from tasks t where t.channel_id = ${channelId} and t.state = 'open'
        and t.deadline_on < ${today} and t.kind = any(${kindsOwed('unfiled-site')})) as overdue_unfiled_sites,
      greatest(
        (select max(c.at) from channel_calls c where c.channel_id = ${channelId}
          and c.operation = 'download' and c.code = any(${fetched}::int[])),
        (select max(d.received_at) from download_files d where d.channel_id = ${channelId}
          and d.imported_by is not null)) as fetched_at`.execute(db)
  const [found] = rows
  if (!found) throw new Error('a select without from gives one row')
  return found
}
