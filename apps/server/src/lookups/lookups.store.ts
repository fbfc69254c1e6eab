import type { Db, Tx } from '../platform/database.ts'
import type { LookupSource } from '../platform/lookup-settings.ts'

/** Begins a look-up unless one was begun, or is not wanted again yet. True: somebody has to ask. */
export async function beginLookup(
  db: Db,
  { domain, source }: { domain: string; source: LookupSource },
  now: Date,
): Promise<boolean> {
  const begun = await db
    .insertInto('domain_lookups')
    .values({ domain, source, next_at: now })
    .onConflict((it) => it.columns(['domain', 'source']).doNothing())
    .returning('domain')
    .executeTakeFirst()
  if (begun) return true
  const known = await findLookup(db, domain, source)
  return known !== undefined && known.next_at <= now
}

export const findLookup = (db: Db, domain: string, source: LookupSource) =>
  db
    .selectFrom('domain_lookups')
    .selectAll()
    .where('domain', '=', domain)
    .where('source', '=', source)
    .executeTakeFirst()

export const findAnswers = (db: Db, domains: string[]) =>
  db
    .selectFrom('domain_lookups')
    .select(['domain', 'source', 'answer_sealed', 'answered_at'])
    .where((it) => it('domain', '=', it.fn.any(it.val(domains))))
    .where('answer_sealed', 'is not', null)
    .execute()

interface Kept {
  domain: string
  source: LookupSource
  answer: Buffer
  at: Date
  nextAt: Date
}

export const keepAnswer = (db: Db, { domain, source, answer, at, nextAt }: Kept) =>
  db
    .updateTable('domain_lookups')
    .set({ answer_sealed: answer, answered_at: at, next_at: nextAt, fault: null, faults: 0 })
    .where('domain', '=', domain)
    .where('source', '=', source)
    .execute()

/** What was answered before stays. */
export const keepFault = (
  db: Db,
  { domain, source, fault, faults, nextAt }: Omit<Kept, 'answer' | 'at'> & { fault: string; faults: number },
) =>
  db
    .updateTable('domain_lookups')
    .set({ fault, faults, next_at: nextAt })
    .where('domain', '=', domain)
    .where('source', '=', source)
    .execute()

export const removeOldLookups = (db: Db, before: Date) =>
  db.deleteFrom('domain_lookups').where('next_at', '<', before).execute()

/** Takes the turn at a server, or says when it is free: however many processes ask, it is asked one after the other. */
export async function takeTurn(
  tx: Tx,
  { server, now, gapMs }: { server: string; now: Date; gapMs: number },
): Promise<Date | 'taken'> {
  const nextAt = new Date(now.getTime() + gapMs)
  const taken = await tx
    .insertInto('lookup_turns')
    .values({ server, next_at: nextAt })
    .onConflict((it) => it.column('server').doUpdateSet({ next_at: nextAt }).where('lookup_turns.next_at', '<=', now))
    .returning('next_at')
    .executeTakeFirst()
  if (taken) return 'taken'
  const { next_at } = await tx
    .selectFrom('lookup_turns')
    .select('next_at')
    .where('server', '=', server)
    .executeTakeFirstOrThrow()
  return next_at
}
