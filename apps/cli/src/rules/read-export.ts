import { isRecord } from '@openbeian/filing'
import type { Situation } from '@openbeian/rules'
import { type InputFault, readJson } from './read-input.ts'
import { readOrder } from './read-order.ts'

export interface ExportedOrder {
  id: string
  situation: Situation
  /** All that the file says of it. */
  value: Record<string, unknown>
}

/** The orders of an export, a list or `{ orders: […] }`, as of the day `on` where one is named; those that cannot be read are named. */
export function readExport(
  file: string,
  on?: string,
): { orders: ExportedOrder[]; skipped: InputFault[] } | { fault: InputFault } {
  const read = readJson(file)
  if ('fault' in read) return read
  const list = isRecord(read.value) ? read.value.orders : read.value
  if (!Array.isArray(list)) {
    const message = { zh: '应为订单的列表。', en: 'This is a list of orders.' }
    return { fault: { at: file, message } }
  }
  const skipped: InputFault[] = []
  const orders = list.flatMap((given: unknown, index) => {
    const value = isRecord(given) ? given : {}
    const id = typeof value.id === 'string' ? value.id : String(index + 1)
    const order = readOrder(given, { on })
    if ('situation' in order) return [{ id, value, situation: order.situation }]
    skipped.push(...order.faults.map(({ at, message }) => ({ at: `${id}: ${at}`, message })))
    return []
  })
  return { orders, skipped }
}
