import type { MessageFault, MessageView } from '@openbeian/contract'
import { type Insertable, sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Db, Tables } from '../../platform/postgres/database.ts'
import { type PageOrder, type PageRequest, pageOf, totalOf } from '../../platform/postgres/pages.ts'
import { visibleTo } from '../../platform/visible-to.ts'
import { sealedWords } from '../audit/sealed-words.ts'

/** What the gateway said may quote an address or a number. */
export const sealedLastError = sealedWords<MessageFault>('messages.last_error')

export async function insertMessage(db: Db, message: Insertable<Tables['messages']>): Promise<void> {
  await db.insertInto('messages').values(message).execute()
}

/** Locks a waiting message, so that no other process sends it in this transaction. */
export const lockWaiting = (db: Db, id: string) =>
  db
    .selectFrom('messages')
    .select(['id', 'providerId', 'channel', 'sealed', 'tries', 'counted'])
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

export async function settleMessage(
  db: Db,
  { id, state, at }: { id: string; state: 'sent' | 'kept' | 'failed'; at: Date },
): Promise<void> {
  await db.updateTable('messages').set({ state, settledAt: at }).where('id', '=', id).execute()
}

export async function setCounted(db: Db, id: string): Promise<void> {
  await db.updateTable('messages').set({ counted: true, heldUntil: null, heldBy: null }).where('id', '=', id).execute()
}

export async function holdMessage(db: Db, id: string, { until, key }: { until: Date; key: Buffer }): Promise<void> {
  await db.updateTable('messages').set({ heldUntil: until, heldBy: key }).where('id', '=', id).execute()
}

/** Holds what a budget held no longer, and names it. */
export const listReleased = (db: Db, key: Buffer) =>
  db
    .updateTable('messages')
    .set({ heldUntil: null, heldBy: null })
    .where('heldBy', '=', key)
    .where('state', '=', 'waiting')
    .returning('id')
    .execute()

export async function noteFailure(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  id: string,
  fault: MessageFault,
): Promise<void> {
  await db
    .updateTable('messages')
    .set((it) => ({ tries: it('tries', '+', 1), lastErrorSealed: sealedLastError.seal(cipher, id, fault) }))
    .where('id', '=', id)
    .execute()
}

type State = MessageView['state']

const ofCaller = (db: Db, caller: Caller, state: State | undefined) =>
  db
    .selectFrom('messages')
    .where(visibleTo(caller, 'message.read', 'messages'))
    .where((it) => it.and(state === undefined ? [] : [it('state', '=', state)]))

const newestFirst: PageOrder = {
  direction: 'desc',
  keys: [
    [sql.ref('messages.createdAt'), 'timestamptz'],
    [sql.ref('messages.id'), 'uuid'],
  ],
}

export const listNewest = (db: Db, caller: Caller, { state, ...page }: PageRequest & { state?: State | undefined }) =>
  pageOf(
    db,
    ofCaller(db, caller, state).select([
      'id',
      'channel',
      'shownTo',
      'state',
      'createdAt',
      'tries',
      'lastErrorSealed',
      'orderId',
      'heldUntil',
    ]),
    { order: newestFirst, ...page },
  )

export const countMessages = (db: Db, caller: Caller, state: State | undefined) =>
  totalOf(db, ofCaller(db, caller, state))

export const findOf = (db: Db, caller: Caller, id: string) =>
  db
    .selectFrom('messages')
    .select(['id', 'sealed', 'orderId'])
    .where(visibleTo(caller, 'message.read', 'messages'))
    .where('id', '=', id)
    .executeTakeFirst()

/** What left or was given up; what still waits stays. */
export const deleteMessagesBefore = (db: Db, { providerId, before }: { providerId: string; before: Date }) =>
  db
    .deleteFrom('messages')
    .where('providerId', '=', providerId)
    .where('state', '<>', 'waiting')
    .where('settledAt', '<', before)
    .executeTakeFirst()

/** Of a provider, those that would go. */
export async function countMessagesBefore(
  db: Db,
  { providerId, before }: { providerId: string; before: Date },
): Promise<number> {
  const { count } = await db
    .selectFrom('messages')
    .select((it) => it.fn.countAll<string>().as('count'))
    .where('providerId', '=', providerId)
    .where('state', '<>', 'waiting')
    .where('settledAt', '<', before)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Those that were tried in vain since before this moment, and those given up after it. */
export async function countStuckMessages(db: Db, before: Date): Promise<number> {
  const { stuck } = await db
    .selectFrom('messages')
    .select((of) => of.fn.countAll<string>().as('stuck'))
    .where((of) =>
      of.or([
        of.and([of('state', '=', 'waiting'), of('tries', '>', 0), of('createdAt', '<', before)]),
        of.and([of('state', '=', 'failed'), of('settledAt', '>', before)]),
      ]),
    )
    .executeTakeFirstOrThrow()
  return Number(stuck)
}

export const deleteMessagesOfOrder = (db: Db, orderId: string) =>
  db.deleteFrom('messages').where('orderId', '=', orderId).executeTakeFirst()

/** Of a provider, about no order: whom they went to is sealed. */
export const listMessagesOfNoOrder = (db: Db, providerId: string) =>
  db.selectFrom('messages').selectAll().where('providerId', '=', providerId).where('orderId', 'is', null).execute()

export const deleteMessages = (db: Db, ids: readonly string[]) =>
  db.deleteFrom('messages').where('id', 'in', ids).executeTakeFirst()
