import { domainKey, type Filing, normaliseNumber, type OrderType, subjectNumberOf } from '@openbeian/filing'
import type { Cipher } from '../../platform/keys/cipher.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { isAnswering } from './known-lookups.ts'
import { findFiledSites } from './lookups.store.ts'

export interface OrderOfSites {
  orderType: OrderType
  providerId: string
  filedSubjectId: string | null
}

/** Orders that add to what is filed: some provinces want it to open before. */
const addToFiled: readonly OrderType[] = ['ADD_SERVICE_HERE', 'ADD_SERVICE_ELSEWHERE', 'ADD_ACCESS']

/** A filed service in force and one of its domains. */
export interface FiledSite {
  service: string
  domain: string
}

/** The sites our registry knows of the subject an order adds to; none for other orders. */
export async function filedSitesOf(db: Db, order: OrderOfSites, { filed }: Filing): Promise<FiledSite[]> {
  if (!addToFiled.includes(order.orderType)) return []
  const number = normaliseNumber(filed?.serviceNumber || filed?.subjectNumber || '')
  if (!order.filedSubjectId && number === '') return []
  const sites = await findFiledSites(db, {
    providerId: order.providerId,
    subjectId: order.filedSubjectId,
    subjectNumber: order.filedSubjectId ? '' : subjectNumberOf(number),
  })
  return sites.map(({ service, domain }) => ({ service, domain: domainKey(domain) }))
}

/**
 * Which of these services do not open, by name: none of their domains answers. Undefined where none is known to be closed and
 * of some it is not known.
 */
export async function closedServices(
  db: Db,
  { cipher, sites, now }: { cipher: Cipher; sites: readonly FiledSite[]; now: Date },
): Promise<string[] | undefined> {
  if (sites.length === 0) return undefined
  const answering = await isAnswering(db, { cipher, now, domains: sites.map(({ domain }) => domain) })
  const services = [...Map.groupBy(sites, ({ service }) => service)].map(([name, of]) => ({
    name,
    answers: of.map(({ domain }) => answering.get(domain)),
  }))
  const closed = services.filter(({ answers }) => answers.every((it) => it === false)).map(({ name }) => name)
  const isOpen = services.every(({ answers }) => answers.includes(true))
  return closed.length > 0 || isOpen ? closed : undefined
}
