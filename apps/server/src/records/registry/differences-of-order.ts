import type { PublishedDifference } from '@openbeian/contract'
import { maskFiling, orderNeeds, valueAt } from '@openbeian/filing'
import type { CodeTables } from '@openbeian/regulator'
import type { Cipher } from '../../platform/keys/cipher.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { withSortedLists } from './changes-missing.ts'
import { missingOfOrder, type OrderToShow, sidesOfChange } from './shows-order.ts'

/** What an order asked for and the registry shows otherwise, masked, in the order of the form. */
export async function differencesOfOrder(
  db: Db,
  { cipher, order, codes }: { cipher: Cipher; order: OrderToShow; codes: CodeTables },
): Promise<PublishedDifference[]> {
  const paths = await missingOfOrder(db, { cipher, order, codes })
  if (paths.length === 0 || orderNeeds[order.orderType].does !== 'changes') return paths.map((at) => ({ at }))
  const { wanted, filed } = await sidesOfChange(db, { cipher, order, codes })
  const asked = maskFiling(withSortedLists(wanted))
  const published = maskFiling(withSortedLists(filed))
  return paths.map((at) => ({
    at,
    ...shown('asked', valueAt(asked, at)),
    ...shown('published', valueAt(published, at)),
  }))
}

const shown = (key: 'asked' | 'published', value: unknown) =>
  value === undefined || value === null || value === '' ? {} : { [key]: String(value) }
