import type { LookupSource } from '../../platform/outside/lookup-settings.ts'
import type { Db, Tx } from '../../platform/postgres/database.ts'

/** Begins a look-up unless one was begun, or is not wanted again yet. True: somebody has to ask. */
export async function beginLookup(
  db: Db,
  { about, source, asked }: { about: string; source: LookupSource; asked?: Buffer },
  now: Date,
): Promise<boolean> {
  const begun = await db
    .insertInto('lookups')
    .values({ about, source, nextAt: now, ...(asked ? { askedSealed: asked } : {}) })
    .onConflict((it) => it.columns(['about', 'source']).doNothing())
    .returning('about')
    .executeTakeFirst()
  if (begun) return true
  const known = await findLookup(db, about, source)
  return known !== undefined && known.nextAt <= now
}

export const findLookup = (db: Db, about: string, source: LookupSource) =>
  db.selectFrom('lookups').selectAll().where('about', '=', about).where('source', '=', source).executeTakeFirst()

export const findAnswers = (db: Db, about: string[]) =>
  db
    .selectFrom('lookups')
    .select(['about', 'source', 'answerSealed', 'answeredAt'])
    .where((it) => it('about', '=', it.fn.any(it.val(about))))
    .where('answerSealed', 'is not', null)
    .execute()

/** Domains of the services a subject has filed and in force, with their names. */
export const findFiledSites = (
  db: Db,
  { providerId, subjectId, subjectNumber }: { providerId: string; subjectId: string | null; subjectNumber: string },
) =>
  db
    .selectFrom('filedDomains')
    .innerJoin('filedServices', 'filedServices.id', 'filedDomains.serviceId')
    .innerJoin('filedSubjects', 'filedSubjects.id', 'filedServices.subjectId')
    .select(['filedServices.name as service', 'filedServices.number', 'filedDomains.name as domain'])
    .where('filedSubjects.providerId', '=', providerId)
    .where((it) =>
      subjectId ? it('filedSubjects.id', '=', subjectId) : it('filedSubjects.number', '=', subjectNumber),
    )
    .where('filedServices.cancelledAt', 'is', null)
    .orderBy('filedServices.number')
    .orderBy('filedDomains.name')
    .execute()

interface NewLookupAnswer {
  about: string
  source: LookupSource
  answer: Buffer
  at: Date
  nextAt: Date
}

export const keepAnswer = (db: Db, { about, source, answer, at, nextAt }: NewLookupAnswer) =>
  db
    .updateTable('lookups')
    .set({ answerSealed: answer, answeredAt: at, nextAt, fault: null, faults: 0 })
    .where('about', '=', about)
    .where('source', '=', source)
    .execute()

/** What was answered before stays. */
export const keepFault = (
  db: Db,
  { about, source, fault, faults, nextAt }: Omit<NewLookupAnswer, 'answer' | 'at'> & { fault: string; faults: number },
) =>
  db
    .updateTable('lookups')
    .set({ fault, faults, nextAt })
    .where('about', '=', about)
    .where('source', '=', source)
    .execute()

export const removeOldLookups = (db: Db, before: Date) =>
  db.deleteFrom('lookups').where('nextAt', '<', before).execute()

/** Takes the turn at a server, or says when it is free: however many processes ask, it is asked one after the other. */
export async function takeTurn(
  tx: Tx,
  { server, now, gapMs }: { server: string; now: Date; gapMs: number },
): Promise<Date | 'taken'> {
  const nextAt = new Date(now.getTime() + gapMs)
  const taken = await tx
    .insertInto('lookupTurns')
    .values({ server, nextAt })
    .onConflict((it) => it.column('server').doUpdateSet({ nextAt }).where('lookupTurns.nextAt', '<=', now))
    .returning('nextAt')
    .executeTakeFirst()
  if (taken) return 'taken'
  const turn = await tx
    .selectFrom('lookupTurns')
    .select('nextAt')
    .where('server', '=', server)
    .executeTakeFirstOrThrow()
  return turn.nextAt
}
