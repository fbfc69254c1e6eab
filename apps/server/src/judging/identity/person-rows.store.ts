import type { Db } from '../../platform/postgres/database.ts'

/** What one person of an order agreed to and proved; keys and frames are left out. */
export async function listOfPerson(db: Db, { orderId, personKey }: { orderId: string; personKey: Buffer }) {
  const consents = await db
    .selectFrom('faceConsents')
    .select(['textVersion', 'agrees', 'byGuardian', 'decidedAt'])
    .where('orderId', '=', orderId)
    .where('personKey', '=', personKey)
    .execute()
  const checks = await db
    .selectFrom('faceChecks')
    .select(['state', 'askedAt', 'judgedAt', 'provider', 'result', 'reasons', 'scores'])
    .where('orderId', '=', orderId)
    .where('personKey', '=', personKey)
    .execute()
  const otherWays = await db
    .selectFrom('otherWays')
    .select(['way', 'askedAt', 'state', 'settledAt'])
    .where('orderId', '=', orderId)
    .where('personKey', '=', personKey)
    .execute()
  const materials = await db
    .selectFrom('materialConsents')
    .select(['about', 'textVersion', 'agrees', 'saidAs', 'decidedAt'])
    .where('orderId', '=', orderId)
    .where('personKey', '=', personKey)
    .execute()
  return { faceConsents: consents, faceChecks: checks, otherWays, materialConsents: materials }
}
