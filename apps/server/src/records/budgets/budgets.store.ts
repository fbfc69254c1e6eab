import type { BudgetName, Span } from '@openbeian/contract'
import { sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import { visibleTo } from '../../platform/visible-to.ts'

/** One span of one budget of one owner. */
export interface Draw {
  key: Buffer
  budget: BudgetName
  span: Span
  /** Most uses where the provider has set nothing. */
  usual: number
  amount: number
  slot: number
  endsAt: Date
  /** An address that is not counted when it is one of the provider's offices. */
  office?: string
}

/** Takes from all of them or from none, and answers those that are short: their place in the list and until when. */
export async function spendFrom(
  db: Db,
  draws: readonly Draw[],
  { providerId, at, onlyLook }: { providerId: string | undefined; at: Date; onlyLook: boolean },
): Promise<{ place: number; until: Date }[]> {
  const asked = JSON.stringify(draws.map((it) => ({ ...it, key: it.key.toString('hex') })))
  const { rows } = await sql<{ place: number; until: Date }>`
    select place, until from spend_budgets(${providerId ?? null}, ${asked}, ${at}, ${onlyLook})`.execute(db)
  return rows
}

export async function giveBackTo(db: Db, draws: readonly Draw[]): Promise<void> {
  const given = JSON.stringify(draws.map(({ key, slot, amount }) => ({ key: key.toString('hex'), slot, amount })))
  await sql`
    update budget_uses set used = greatest(used - given.amount, 0)
    from jsonb_to_recordset(${given}::jsonb) as given (key text, slot bigint, amount integer)
    where budget_uses.key = decode(given.key, 'hex') and budget_uses.slot = given.slot`.execute(db)
}

export interface UsedUp {
  key: Buffer
  providerId: string | null
  budget: BudgetName
  span: Span
  accountId: string | null
  whoSealed: Buffer | null
  at: Date
  until: Date
}

/** Notes that somebody was refused; `first` since this budget was used up. */
export async function noteUsedUp(db: Db, { at, ...it }: UsedUp): Promise<{ id: string; first: boolean }> {
  const { id, refused } = await db
    .insertInto('usedUpBudgets')
    .values({ ...it, since: at, refused: 1 })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        until: it.until,
        since: sql`case when used_up_budgets.until <= ${at}::timestamptz then excluded.since else used_up_budgets.since end`,
        refused: sql`case when used_up_budgets.until <= ${at}::timestamptz then 1 else used_up_budgets.refused + 1 end`,
      }),
    )
    .returning(['id', 'refused'])
    .executeTakeFirstOrThrow()
  return { id, first: refused === 1 }
}

/** What is used up now, the newest first. */
export const listUsedUp = (db: Db, caller: Caller, now: Date) =>
  db
    .selectFrom('usedUpBudgets')
    .leftJoin('accounts', 'accounts.id', 'usedUpBudgets.accountId')
    .select(['usedUpBudgets.id', 'budget', 'span', 'key', 'whoSealed', 'since', 'until', 'refused'])
    .select(['accountId', 'accounts.nameSealed'])
    .where(visibleTo(caller, 'budget.read', 'usedUpBudgets'))
    .where('until', '>', now)
    .orderBy('since', 'desc')
    .limit(500)
    .execute()

/** Forgets the uses of a budget that was used up; undefined when it is not there. */
export async function liftUsedUp(tx: Tx, caller: Caller, id: string) {
  const found = await tx
    .deleteFrom('usedUpBudgets')
    .where(visibleTo(caller, 'budget.read', 'usedUpBudgets'))
    .where('id', '=', id)
    .returning(['key', 'budget', 'span', 'accountId'])
    .executeTakeFirst()
  if (found) await tx.deleteFrom('budgetUses').where('key', '=', found.key).execute()
  return found
}

/** How much each of these has used. */
export const listUses = (db: Db, keys: readonly Buffer[], now: Date) =>
  db
    .selectFrom('budgetUses')
    .select((it) => ['key', it.fn.sum<string>('used').as('used')])
    .where('key', '=', (it) => it.fn.any(it.val(keys)))
    .where('endsAt', '>', now)
    .groupBy('key')
    .execute()

export async function deleteUses(db: Db, keys: readonly Buffer[]): Promise<void> {
  await db
    .deleteFrom('budgetUses')
    .where('key', '=', (it) => it.fn.any(it.val(keys)))
    .execute()
}

export async function deleteOldUses(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('budgetUses').where('endsAt', '<=', now).execute()
  await db.deleteFrom('usedUpBudgets').where('until', '<=', now).execute()
}
