import type { OrderView, PasswordAnswer } from '@openbeian/contract'
import { type Filing, orderNeeds, parseFilingNumber } from '@openbeian/filing'
import type { Caller } from '../../platform/caller.ts'
import type { Deps, DepsInTx } from '../../platform/deps.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { dayMs } from '../../platform/time/durations.ts'
import { may } from '../../platform/visible-to.ts'
import { findChannelOf, getChannel } from '../channels/channels.store.ts'
import type { Order } from '../orders/order.ts'
import { getFiledSubject } from '../registry/registry.store.ts'
import { beginPasswordCheck, findPasswordCheck } from './filing-passwords.store.ts'

/** The sponsor may get another password: an older answer is no longer taken for what is true today. */
const goodForMs = 30 * dayMs

export const sealedPassword = sealedJson<string, Buffer>((key) => `filing-password:${key.toString('hex')}`)

type OrderAndFiling = { order: Order; filing: Filing }

/** The password somebody typed, and the number by which the administration knows its filing: typed too, or of our registry. */
async function typedPassword(
  db: Db,
  { order: { orderType, filedSubjectId }, filing: { filed } }: OrderAndFiling,
): Promise<{ number: string; password: string } | undefined> {
  if (!filed?.password) return undefined
  const { about } = orderNeeds[orderType]
  const number =
    about === 'subjectNumber' || about === 'serviceNumber'
      ? filed[about]
      : filedSubjectId && (await getFiledSubject(db, filedSubjectId)).number
  const parsed = parseFilingNumber(number || '')
  return parsed.valid ? { number: parsed.normalized, password: filed.password } : undefined
}

/** By this a password is found again: with its number, and in the clear nowhere. */
const keyOf = (cipher: Cipher, { number, password }: { number: string; password: string }): Buffer =>
  cipher.blindIndex('filing-password', `${number} ${password}`)

/** The channel to ask, where somebody typed a password; undefined where there is none. */
async function channelToAsk(db: Db, { order, filing }: OrderAndFiling) {
  const typed = await typedPassword(db, { order, filing })
  const channelId = typed && (await findChannelOf(db, order.providerId, filing.subject.region.province))
  return typed && channelId ? { typed, channel: await getChannel(db, channelId) } : undefined
}

/** Enqueues the question; nobody waits for it. The same password of the same number is asked once in thirty days. */
export async function requestPasswordCheck(work: DepsInTx, order: Order, filing: Filing): Promise<void> {
  const { db, cipher, jobs, now } = work
  const found = await channelToAsk(db, { order, filing })
  if (!found?.channel.checksPasswords) return
  const { channel, typed } = found
  const asked = { channelId: channel.id, passwordKey: keyOf(cipher, typed) }
  const passwordSealed = sealedPassword.seal(cipher, asked.passwordKey, typed.password)
  if (!(await beginPasswordCheck(db, { ...asked, number: typed.number, passwordSealed }, now()))) return
  const data = { channelId: channel.id, passwordKey: asked.passwordKey.toString('hex') }
  await jobs.enqueue(db, 'ask-password', data, { singletonKey: data.passwordKey })
}

/** What staff are told of the password of an order. */
export async function passwordAnswerOf(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  caller: Caller,
  { order, filing }: OrderAndFiling,
): Promise<Pick<OrderView, 'filingPassword'>> {
  if (!may(caller, 'order.read-inside') || order.state === 'draft') return {}
  const answer = await answerOf({ db, cipher }, { order, filing })
  return answer ? { filingPassword: answer } : {}
}

async function answerOf(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  it: OrderAndFiling,
): Promise<PasswordAnswer | undefined> {
  const found = await channelToAsk(db, it)
  if (!found) return undefined
  const { channel, typed } = found
  const check = await findPasswordCheck(db, { channelId: channel.id, passwordKey: keyOf(cipher, typed) })
  if (!check) return { state: 'notChecked' }
  const { state, answeredAt } = check
  return { state, ...(answeredAt ? { answeredAt: answeredAt.toISOString() } : {}) }
}

/** What the administration said of the password, where it is new enough. */
export async function passwordFactOf(
  { db, cipher, now }: Pick<Deps, 'db' | 'cipher' | 'now'>,
  it: OrderAndFiling,
): Promise<{ filedPasswordIsRight?: boolean }> {
  const { state, answeredAt } = (await answerOf({ db, cipher }, it)) ?? {}
  if (!answeredAt || now().getTime() - Date.parse(answeredAt) > goodForMs) return {}
  return state === 'right' || state === 'wrong' ? { filedPasswordIsRight: state === 'right' } : {}
}
