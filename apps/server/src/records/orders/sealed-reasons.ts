import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedWords } from '../audit/sealed-words.ts'
import type { Order } from './order.ts'
import type { ReturnReason } from './orders.rows.ts'

/** What was said when a step was taken. */
export interface WordsOfAction {
  note?: string | undefined
  reasons?: ReturnReason[] | undefined
}

/** The row's id is given only as it is written: order, action and moment name it. */
const words = sealedWords<WordsOfAction>('order_actions.words')
const rowOf = ({ orderId, action, at }: { orderId: string; action: string; at: Date }) =>
  `${orderId}:${action}:${at.toISOString()}`

type ActionRow = Parameters<typeof rowOf>[0]

/** Null when nothing was said. */
export const sealWordsOfAction = (cipher: Cipher, row: ActionRow, { note, reasons }: WordsOfAction): Buffer | null =>
  note === undefined && reasons === undefined ? null : words.seal(cipher, rowOf(row), { note, reasons })

export const openWordsOfAction = (cipher: Cipher, row: ActionRow & { wordsSealed: Buffer | null }): WordsOfAction =>
  row.wordsSealed ? words.open(cipher, rowOf(row), row.wordsSealed) : {}

const reasons = sealedWords<readonly ReturnReason[]>('orders.return_reasons')

/** Null when there is none. */
export const sealReturnReasons = (cipher: Cipher, orderId: string, its: readonly ReturnReason[]): Buffer | null =>
  its.length > 0 ? reasons.seal(cipher, orderId, its) : null

export const openReturnReasons = (
  cipher: Cipher,
  { id, returnReasonsSealed }: Pick<Order, 'id' | 'returnReasonsSealed'>,
): readonly ReturnReason[] => (returnReasonsSealed ? reasons.open(cipher, id, returnReasonsSealed) : [])
