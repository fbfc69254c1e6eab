import { randomUUID } from 'node:crypto'
import type { DataRequestKind, DeletionProof } from '@openbeian/contract'
import type { Caller } from '../../platform/caller.ts'
import type { Deps, DepsInTx } from '../../platform/deps.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import { visibleTo } from '../../platform/visible-to.ts'

export const sealedRequestWords = sealedJson<string>((id) => `data_requests.words:${id}`)
export const sealedRequestAnswer = sealedJson<string>((id) => `data_requests.answer:${id}`)

interface NewRequest {
  providerId: string
  customerId: string
  askedBy: string
  kind: DataRequestKind
  words: string
  askedAt: Date
  dueAt: Date
}

export async function insertRequest(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  { words, ...request }: NewRequest,
): Promise<string> {
  const id = randomUUID()
  const wordsSealed = sealedRequestWords.seal(cipher, id, words)
  await db
    .insertInto('dataRequests')
    .values({ id, ...request, wordsSealed })
    .execute()
  return id
}

/** Those a caller may know of: the own customer's, or all of the provider; open ones first. */
export const listRequests = (db: Db, caller: Caller, right: 'privacy.own' | 'privacy.see') =>
  db
    .selectFrom('dataRequests')
    .leftJoin('customers', 'customers.id', 'dataRequests.customerId')
    .leftJoin('accounts as settlers', 'settlers.id', 'dataRequests.settledBy')
    .selectAll('dataRequests')
    .select(['customers.nameSealed as customerNameSealed', 'settlers.nameSealed as settlerNameSealed'])
    .where(visibleTo(caller, right, 'dataRequests'))
    .orderBy((it) => it('dataRequests.state', '=', 'open'), 'desc')
    .orderBy('dataRequests.askedAt', 'desc')
    .limit(200)
    .execute()

export const lockRequest = (tx: Tx, caller: Caller, id: string) =>
  tx
    .selectFrom('dataRequests')
    .selectAll()
    .where(visibleTo(caller, 'privacy.see', 'dataRequests'))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const settleRequest = (
  { db, cipher }: Pick<DepsInTx, 'db' | 'cipher'>,
  id: string,
  it: { state: 'done' | 'refused'; answer: string; by: string; at: Date },
) =>
  db
    .updateTable('dataRequests')
    .set({
      state: it.state,
      answerSealed: sealedRequestAnswer.seal(cipher, id, it.answer),
      settledBy: it.by,
      settledAt: it.at,
    })
    .where('id', '=', id)
    .execute()

export const deleteRequestsOf = (tx: Tx, customerId: string) =>
  tx.deleteFrom('dataRequests').where('customerId', '=', customerId).executeTakeFirst()

export const deleteRequestsBefore = (db: Db, before: Date) =>
  db.deleteFrom('dataRequests').where('settledAt', '<', before).executeTakeFirst()

export const countOpenRequests = async (db: Db, customerId: string): Promise<number> => {
  const { count } = await db
    .selectFrom('dataRequests')
    .select((it) => it.fn.countAll<string>().as('count'))
    .where('customerId', '=', customerId)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Kept with an HMAC, so that a paper somebody brings years later can be told from one that was made up. */
export async function keepProof(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  providerId: string,
  content: Omit<DeletionProof, 'seal'>,
): Promise<DeletionProof> {
  const seal = cipher.blindIndex('deletion-proof', JSON.stringify(content))
  await db
    .insertInto('deletionProofs')
    .values({ id: content.number, providerId, at: new Date(content.at), content: JSON.stringify(content), seal })
    .execute()
  return { ...content, seal: seal.toString('hex') }
}

export const listProofs = (db: Db, caller: Caller) =>
  db
    .selectFrom('deletionProofs')
    .select(['id', 'at', 'content', 'seal'])
    .where(visibleTo(caller, 'privacy.see', 'deletionProofs'))
    .orderBy('at', 'desc')
    .limit(200)
    .execute()
