import type { NamedCode, TaskKind } from '@openbeian/contract'
import type { Db } from '../../platform/postgres/database.ts'
import { codeTablesOfChannel } from '../../records/code-tables/code-tables.ts'

/** What may be answered as the outcome of a task: rows of its own administration's table; undefined where none is asked for. */
export async function outcomesOf(
  db: Db,
  { kind, channelId }: { kind: TaskKind; channelId: string | null },
): Promise<NamedCode[] | undefined> {
  if (kind !== 'unfiled-site' || channelId === null) return undefined
  const { unfiledHandling } = await codeTablesOfChannel(db, channelId)
  return unfiledHandling.map(({ id, zh, en }) => ({ id, zh, en }))
}
