import type { MemberRole } from '@openbeian/contract'
import type { Caller } from '../../platform/caller.ts'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import { visibleTo } from '../../platform/visible-to.ts'
import { lockWhoCanSignIn } from './accounts.store.ts'
import { hasOpenService } from './service-identities.store.ts'

const columns = [
  'accounts.id',
  'accounts.loginSealed',
  'accounts.nameSealed',
  'accounts.member',
  'accounts.actsForGroup',
  'accounts.disabledAt',
  'accounts.passwordHash',
] as const
const hasService = hasOpenService.as('hasService')

const membersOf = (db: Db, caller: Caller, customerId: string) =>
  db
    .selectFrom('accounts')
    .where(visibleTo(caller, 'member.manage', 'accounts'))
    .where('accounts.customerId', '=', customerId)
    .where('closedAt', 'is', null)

/** The accounts of a customer that were not closed, the oldest first. */
export const listMembersOf = (db: Db, caller: Caller, customerId: string) =>
  membersOf(db, caller, customerId)
    .select([...columns, hasService])
    .select((it) =>
      it
        .selectFrom('sessions')
        .select((of) => of.fn.countAll<string>().as('count'))
        .whereRef('sessions.accountId', '=', 'accounts.id')
        .as('openSessions'),
    )
    .orderBy('createdAt')
    .limit(500)
    .execute()

export const lockMemberOf = (
  tx: Tx,
  caller: Caller,
  { customerId, accountId }: { customerId: string; accountId: string },
) =>
  membersOf(tx, caller, customerId)
    .select([...columns, hasService])
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirst()

/** Owners besides this one who can sign in. */
export async function countOtherOwners(
  tx: Tx,
  { customerId, accountId }: { customerId: string; accountId: string },
): Promise<number> {
  const found = await lockWhoCanSignIn(tx).where('customerId', '=', customerId).where('member', '=', 'owner').execute()
  return found.filter(({ id }) => id !== accountId).length
}

export async function setMember(
  tx: Tx,
  accountId: string,
  change: { member: MemberRole; actsForGroup?: boolean },
): Promise<void> {
  await tx.updateTable('accounts').set(change).where('id', '=', accountId).execute()
}
