import type { Db, Tx } from '../../platform/postgres/database.ts'

/** The number by which mandates are given to a customer. */
export async function findAgentCode(db: Db, customerId: string): Promise<string | undefined> {
  const found = await db.selectFrom('agents').select('code').where('customerId', '=', customerId).executeTakeFirst()
  return found?.code
}

/** Whose number it is. */
export async function findAgentByCode(
  db: Db,
  { providerId, code }: { providerId: string; code: string },
): Promise<string | undefined> {
  const found = await db
    .selectFrom('agents')
    .select('customerId')
    .where('providerId', '=', providerId)
    .where('code', '=', code)
    .executeTakeFirst()
  return found?.customerId
}

/** False when it has one already. */
export async function insertAgent(
  tx: Tx,
  agent: { customerId: string; providerId: string; code: string; madeAt: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('agents')
    .values(agent)
    .onConflict((it) => it.column('customerId').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}
