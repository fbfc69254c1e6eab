import {
  domainKey,
  type Filing,
  normaliseNumber,
  type OrderState,
  orderNeeds,
  spanOf,
  subjectNumberOf,
} from '@openbeian/filing'
import { type DomainFacts, type Facts, normaliseAppKey } from '@openbeian/rules'
import type { Cipher } from '../../platform/keys/cipher.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { filedOf, subjectKeyOf } from '../../records/orders/order.ts'
import { filedKey, type TypedKey, typedOf } from '../../records/registry/filed-keys.ts'
import type { FiledKeyKind } from '../../records/registry/registry.rows.ts'
import { type RiskValue, riskKey, riskValuesIn } from '../../records/risks/risk-keys.ts'
import { askOthers, type ComparedFiling, type OthersAnswer } from './others.store.ts'
import { resemblingOf } from './resembling.ts'

interface OrderOfFacts {
  id: string
  state: OrderState
  providerId: string
  customerId: string
  filedSubjectId: string | null
  filedServiceIds: (string | null)[]
}

export interface OthersFacts
  extends Pick<
    Facts,
    'ofOthers' | 'appKeysOfOthers' | 'appFiledHere' | 'addressFacts' | 'riskList' | 'registry' | 'resembling'
  > {
  /** Domains of the filing that are in our registry, and for whom. */
  domainsFiled: Record<string, Pick<DomainFacts, 'filed'>>
  accountHasOtherSubject?: boolean
}

/** What other sponsors of the provider have filed of what is typed here, and whom the provider has marked. */
export async function factsOfOthers(
  db: Db,
  { cipher, order, filing }: { cipher: Cipher; order: OrderOfFacts; filing: Filing },
): Promise<OthersFacts> {
  const asking = askingOf(cipher, order, filing)
  const typed = typedOf(filing).map((it) => ({ ...it, key: filedKey(cipher, it) }))
  const riskValues = riskValuesIn(filing).map((it) => ({ ...it, key: riskKey(cipher, it) }))
  const ranges = filing.services.flatMap(({ access }) => access.flatMap(({ ips }) => ips))
  const known = await askOthers(db, asking, {
    keys: typed.map(({ key }) => key),
    riskKeys: riskValues.map(({ key }) => key),
    domains: filing.services.flatMap((it) => it.domains.map(({ name }) => domainKey(name))).filter((it) => it !== ''),
    spans: ranges.flatMap((it) => {
      const span = spanOf(it)
      return span ? [{ at: it.from, first: span.first, last: span.last }] : []
    }),
  })
  const marked = riskValues.filter(({ key }) => known.marked.includes(key.toString('hex')))
  return {
    riskList: listsOf(marked),
    // those who type are not told of others: what resembles them is looked for once a reviewer compares
    ...(order.state === 'draft' ? {} : { resembling: await resemblingOf(db, { cipher, order, filing }) }),
    ...(isIdentified(asking) ? ofSponsor(known, typed, order) : { domainsFiled: {} }),
  }
}

function askingOf(cipher: Cipher, order: OrderOfFacts, filing: Filing): ComparedFiling {
  const { filed } = filing
  const number = normaliseNumber(filed?.serviceNumber || filed?.subjectNumber || '')
  return {
    providerId: order.providerId,
    customerId: order.customerId,
    subjectId: order.filedSubjectId,
    subjectKey: subjectKeyOf(cipher, filing) ?? null,
    subjectNumber: number === '' ? '' : subjectNumberOf(number),
    serviceIds: filedOf(order.filedServiceIds),
  }
}

/** Without the subject's certificate number it is unknown who counts as another sponsor. */
const isIdentified = ({ subjectId, subjectKey, subjectNumber }: ComparedFiling): boolean =>
  subjectId !== null || subjectKey !== null || subjectNumber !== ''

type Keyed = TypedKey & { key: Buffer }

function ofSponsor(
  known: OthersAnswer,
  typed: Keyed[],
  { filedServiceIds }: OrderOfFacts,
): Omit<OthersFacts, 'riskList'> {
  const here = appFiledHere(known, filedOf(filedServiceIds))
  return {
    ...usedByOthers(known, typed),
    ...(here === undefined ? {} : { appFiledHere: here }),
    // filings through other providers are unknown here, so only a hit tells something
    ...(known.isFiled ? { registry: { subjectFiled: true } } : {}),
    accountHasOtherSubject: known.accountHasOther,
    addressFacts: Object.fromEntries(
      known.addresses.map(({ at, others, isMine }) => [at, { filedForOther: !isMine && others === 1 }]),
    ),
    domainsFiled: Object.fromEntries(
      known.domains.map(({ name, isMine }) => [name, { filed: isMine ? 'by-sponsor' : 'by-another' } as const]),
    ),
  }
}

/** While some records have no keys yet, only a hit tells something. */
function usedByOthers({ used, isKeying }: OthersAnswer, typed: Keyed[]): Pick<Facts, 'ofOthers' | 'appKeysOfOthers'> {
  const hits = typed.flatMap((it) => {
    const subjects = used[it.key.toString('hex')] ?? 0
    return subjects > 0 ? [{ ...it, subjects }] : []
  })
  const of = (kind: FiledKeyKind) => hits.filter((it) => it.kind === kind)
  const values = (kind: FiledKeyKind) => of(kind).map(({ value }) => value)
  const counts = (kind: FiledKeyKind) => Object.fromEntries(of(kind).map(({ value, subjects }) => [value, subjects]))
  if (isKeying && hits.length === 0) return {}
  return {
    ofOthers: {
      mobiles: values('mobile'),
      homeUrls: values('home-host'),
      managers: values('manager'),
      principals: counts('principal'),
      remarks: counts('remark'),
    },
    appKeysOfOthers: values('app-key').map((it) => normaliseAppKey(it).toUpperCase()),
  }
}

/** Undefined where no order of ours tells how a service came. */
function appFiledHere({ cameBy }: OthersAnswer, serviceIds: string[]): boolean | undefined {
  if (serviceIds.length === 0) return undefined
  const each = serviceIds.map((id) =>
    cameBy.filter((it) => it.serviceIds.includes(id)).map(({ orderType }) => orderType),
  )
  if (each.some((types) => types.includes('ADD_ACCESS'))) return false
  const isNew = (types: OthersAnswer['cameBy'][number]['orderType'][]) =>
    types.some((it) => orderNeeds[it].does === 'adds' && it !== 'ADD_ACCESS')
  return each.every(isNew) ? true : undefined
}

function listsOf(marked: RiskValue[]): NonNullable<Facts['riskList']> {
  const of = (kind: RiskValue['kind']) => marked.filter((it) => it.kind === kind).map(({ value }) => value)
  return { mobiles: of('mobile'), certificates: of('certificate'), appKeys: of('app-key') }
}
