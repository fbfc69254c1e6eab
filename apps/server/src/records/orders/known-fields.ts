import { type Filing, isMaterialKind, valueAt } from '@openbeian/filing'
import type { Deps } from '../../platform/deps.ts'
import { type Order, openFiling } from './order.ts'
import { orderError } from './orders.errors.ts'
import type { ReturnReason } from './orders.rows.ts'

/** A reason is given at a field of the filing, at one of its papers, or (empty) at the whole. Throws `order.no-such-field`. */
export function refuseUnknownFields({ cipher }: Deps, order: Order, reasons: ReturnReason[]): void {
  const filing = openFiling(cipher, order)
  const paths = reasons.map((it) => it.at).filter((at) => !isPlace(filing, at))
  if (paths.length > 0) throw orderError('order.no-such-field', { paths })
}

/** Papers are places as the rules write them: `subject.materials.id-front`. */
function isPlace(filing: Filing, at: string): boolean {
  if (at === '') return true
  const [, owner = '', kind = ''] = /^(subject|services\.\d+)\.materials\.([a-z-]+)$/.exec(at) ?? []
  if (owner) return valueAt(filing, owner) !== undefined && isMaterialKind(kind)
  return valueAt(filing, at) !== undefined
}
