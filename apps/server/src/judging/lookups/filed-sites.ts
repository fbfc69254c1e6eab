import {
  domainKey,
  type Filing,
  isOwnNumber,
  normaliseNumber,
  type OrderType,
  subjectNumberOf,
} from '@openbeian/filing'
import type { Facts } from '@openbeian/rules'
import type { Cipher } from '../../platform/keys/cipher.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { pagesAt, showsOneOf } from './known-lookups.ts'
import type { HomePage, ShownPage } from './lookup.ts'
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
  /** 服务备案号 */
  number: string
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
  return sites.map(({ domain, ...service }) => ({ ...service, domain: domainKey(domain) }))
}

/** Services that are not as they are filed, by name; undefined where none is known to be, and of some it is not known. */
export type SitesSeen = Pick<NonNullable<Facts['record']>, 'closed' | 'withoutNumber' | 'ofStrangers'>

/**
 * What the home pages of filed services show today: which do not open (none of their domains answers), which lack their own
 * number, and which name neither the sponsor nor the service.
 */
export async function filedSitesSeen(
  db: Db,
  { cipher, sites, sponsor, now }: { cipher: Cipher; sites: readonly FiledSite[]; sponsor: string; now: Date },
): Promise<SitesSeen> {
  if (sites.length === 0) return {}
  const pages = await pagesAt(db, { cipher, now, domains: sites.map(({ domain }) => domain) })
  const services = [...Map.groupBy(sites, ({ number }) => number).values()]
  const closed = namesWhere(services, (of) => allOf(of.map((it) => isClosed(pages.get(it.domain)))))
  const withoutNumber = namesWhere(services, (of) =>
    anyOf(
      of.map((it) =>
        lacks(pages.get(it.domain), (page) => page.filingNumbers.some((at) => isOwnNumber(at, it.number))),
      ),
    ),
  )
  const ofStrangers = namesWhere(services, (of) =>
    anyOf(of.map((it) => lacks(pages.get(it.domain), (page) => showsOneOf(page, [sponsor, it.service])))),
  )
  return {
    ...(closed ? { closed } : {}),
    ...(withoutNumber ? { withoutNumber } : {}),
    ...(ofStrangers ? { ofStrangers } : {}),
  }
}

/** True, false, or not known. */
type Seen = boolean | undefined

const isClosed = (page: HomePage | undefined): Seen => page && !page.answers

/** Where nobody answers nothing is lacking; of a page that was not seen whole it is not known. */
function lacks(page: HomePage | undefined, isThere: (page: ShownPage) => boolean): Seen {
  if (!page) return undefined
  if (!page.answers || isThere(page)) return false
  return page.isWhole === false ? undefined : true
}

const allOf = (seen: Seen[]): Seen => (seen.includes(false) ? false : seen.includes(undefined) ? undefined : true)
const anyOf = (seen: Seen[]): Seen => (seen.includes(true) ? true : seen.includes(undefined) ? undefined : false)

function namesWhere(services: FiledSite[][], ask: (of: FiledSite[]) => Seen): string[] | undefined {
  const seen = services.map((of) => ({ name: of[0]?.service ?? '', is: ask(of) }))
  const found = seen.filter(({ is }) => is).map(({ name }) => name)
  return found.length > 0 || seen.every(({ is }) => is === false) ? found : undefined
}
