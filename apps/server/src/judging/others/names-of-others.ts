import type { Filing } from '@openbeian/filing'
import type { Db } from '../../platform/postgres/database.ts'
import { findNamesOfOthers } from './filed-names.store.ts'

/** Which of these names other sponsors of the province have filed through this provider. */
export const namesOfOthersAmong = (db: Db, asked: Parameters<typeof findNamesOfOthers>[1]): Promise<string[]> =>
  findNamesOfOthers(db, asked)

/** Names of this filing that another sponsor has filed; undefined where our registry knows of none: elsewhere there may be. */
export async function namesOfOthersIn(
  db: Db,
  { providerId, customerId }: { providerId: string; customerId: string },
  { subject, services }: Filing,
): Promise<string[] | undefined> {
  const names = services.map(({ name }) => name).filter((it) => it.trim() !== '')
  if (names.length === 0 || !subject.region.province) return undefined
  const found = await findNamesOfOthers(db, { providerId, customerId, province: subject.region.province, names })
  return found.length > 0 ? found : undefined
}
