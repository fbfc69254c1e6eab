import { type FieldPath, type Filing, isIpv6Range, type OrderType, orderNeeds } from '@openbeian/filing'
import { type CodeTables, filingFromWire, idPaths, toBgba } from '@openbeian/regulator'
import type { Cipher } from '../../platform/keys/cipher.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { filedOf, openFiledFiling, openFiling } from '../orders/order.ts'
import { changesMissing } from './changes-missing.ts'
import { filedFilingOf } from './filed-filing.ts'
import { findFiledService, getFiledSubject, listFiledAccesses, pathsByIspId } from './registry.store.ts'

export interface OrderToShow {
  id: string
  orderType: OrderType
  filingSealed: Buffer
  filedSealed: Buffer | null
  filedSubjectId: string | null
  filedServiceIds: (string | null)[]
}

/** Paths of the filing that the order asked for and the registry does not show yet; empty when the order is done. */
export async function missingOfOrder(
  db: Db,
  { cipher, order, codes }: { cipher: Cipher; order: OrderToShow; codes: CodeTables },
): Promise<FieldPath[]> {
  const filing = openFiling(cipher, order)
  if (order.filedSubjectId === null) return ['subject']
  switch (orderNeeds[order.orderType].does) {
    case 'adds':
      return order.orderType === 'ADD_ACCESS' ? missingAccess(db, order, filing) : missingServices(order, filing)
    case 'changes': {
      const { before, wanted, filed } = await sidesOfChange(db, { cipher, order, codes })
      return changesMissing(before, wanted, filed)
    }
    case 'cancels':
      return stillFiled(db, order, order.filedSubjectId)
    case 'binds':
      return []
  }
}

/** The three sides of a change, all in the shape of a publication: filed when it was begun, asked for, filed now. */
export async function sidesOfChange(
  db: Db,
  { cipher, order, codes }: { cipher: Cipher; order: OrderToShow; codes: CodeTables },
) {
  const wanted = openFiling(cipher, order)
  const before = openFiledFiling(cipher, order) ?? wanted
  const filed = await filedFilingOf(db, {
    cipher,
    subjectId: order.filedSubjectId ?? '',
    serviceIds: filedOf(order.filedServiceIds),
  })
  return {
    before: asPublished(before, codes),
    wanted: asPublished(wanted, codes),
    filed: asPublished(filed, codes),
  }
}

const missingServices = ({ filedServiceIds }: OrderToShow, { services }: Filing): FieldPath[] =>
  services.flatMap((_, index) => (filedServiceIds[index] ? [] : [`services.${index}`]))

async function missingAccess(db: Db, { id, filedServiceIds: [serviceId] }: OrderToShow, { services }: Filing) {
  if (!serviceId) return ['services.0']
  const paths = await pathsByIspId(db, id)
  const own = (await listFiledAccesses(db, serviceId)).filter((it) => it.isOwn)
  const wanted = services[0]?.access ?? []
  return wanted.flatMap(({ ips }, place) => {
    const path = `services.0.access.${place}`
    const isThere = own.some((it) =>
      it.ispId === null
        ? ips.every((range) => isIpv6Range(range) || it.ips.some((ip) => ip.from === range.from && ip.to === range.to))
        : paths.get(it.ispId) === path,
    )
    return isThere ? [] : [path]
  })
}

async function stillFiled(db: Db, { orderType, filedServiceIds }: OrderToShow, subjectId: string) {
  const { cancelledAt } = await getFiledSubject(db, subjectId)
  if (cancelledAt) return []
  if (orderType === 'CANCEL_SUBJECT') return ['subject']
  const left: FieldPath[] = []
  for (const [index, serviceId] of filedServiceIds.entries()) {
    const service = serviceId === null ? undefined : await findFiledService(db, serviceId)
    if (!service || service.cancelledAt) continue
    const isAccess = orderType === 'CANCEL_ACCESS'
    if (!isAccess || (await listFiledAccesses(db, service.id)).some((it) => it.isOwn)) left.push(`services.${index}`)
  }
  return left
}

/** The filing as the administration would publish it: fields without a place in V3.0 are left out, phones are joined. */
function asPublished(filing: Filing, codes: CodeTables): Filing {
  const paths = idPaths(filing)
  const ids = new Map(paths.map((path) => [path, 1n]))
  const regulatorIds = new Map(paths.map((path) => [path, { regulatorId: 1n, filingNumber: '-' }]))
  return filingFromWire(toBgba({ filing, ids, regulatorIds, codes, attachments: [] }), codes)
}
