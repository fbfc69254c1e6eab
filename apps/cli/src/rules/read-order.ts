import { FilingShape } from '@openbeian/contract'
import {
  emptyFiling,
  emptyService,
  findProvince,
  type IsoDate,
  isCalendarDay,
  isOneOf,
  isRecord,
  orderTypes,
  provinces,
  serviceKinds,
  tidyDay,
} from '@openbeian/filing'
import { sampleRegionCodes } from '@openbeian/regulator'
import type { Facts, Situation } from '@openbeian/rules'
import type { InputFault } from './read-input.ts'

/** 《非经营性互联网信息服务备案管理办法》施行之日: before it there was nothing to file. */
const firstDay = '2005-03-20'

type OrderInput = { situation: Situation } | { faults: InputFault[] }

/**
 * An order as a situation to judge: `{ orderType, on, filing, facts }`. Fields that are left out count as not filled in,
 * facts that are left out as not known. `on` overrides the day it names; without any it is judged as of `today`.
 */
export function readOrder(value: unknown, { on, today }: { on?: string | undefined; today?: IsoDate }): OrderInput {
  if (!isRecord(value)) return { faults: [fault('', '应为一个订单对象。', 'An order is an object.')] }
  const { orderType, facts = {}, step, beside } = value
  const day = on ?? value.on ?? today
  const filing = FilingShape.safeParse(withUsualDays(completed(isRecord(value.filing) ? value.filing : {})))
  const faults = [
    ...faultsOfType(orderType),
    ...faultsOfDay(day),
    ...faultsOfProvince(value.filing),
    ...(isRecord(facts) ? [] : [fault('facts', '应为一个对象。', 'These are an object.')]),
    ...(filing.error?.issues ?? []).map(({ path, message }) => {
      const at = ['filing', ...path].join('.')
      return dayField.test(at) ? notADay(at) : fault(at, message, message)
    }),
  ]
  if (
    faults.length > 0 ||
    !isRecord(facts) ||
    !filing.success ||
    !isOneOf(orderTypes, orderType) ||
    typeof day !== 'string'
  ) {
    return { faults }
  }
  return {
    situation: {
      orderType,
      on: day,
      filing: filing.data,
      facts: withAllRegions(factsIn(facts)),
      ...({ ...(step ? { step } : {}), ...(beside ? { beside } : {}) } as Partial<Situation>),
    },
  }
}

const dayField = /\.(?:validFrom|validTo|expiresOn|realNameVerifiedOn)$/

const notADay = (at: string): InputFault =>
  fault(
    at,
    '不是日期，应如2036-05-01；长期有效写long-term。',
    'This is no day: write 2036-05-01, or long-term for a paper without end.',
  )

/** Days as papers print them (2036.5.1, 长期, 9999.12.31) are read as the server keeps them; other fields stay as they are typed. */
function withUsualDays(part: unknown, at = ''): unknown {
  if (Array.isArray(part)) return part.map((it, place) => withUsualDays(it, `${at}.${place}`))
  if (isRecord(part))
    return Object.fromEntries(Object.entries(part).map(([name, it]) => [name, withUsualDays(it, `${at}.${name}`)]))
  if (typeof part !== 'string' || !dayField.test(at)) return part
  return tidyDay(part, { allowsLongTerm: at.endsWith('.validTo') })
}

/** Lists of days become the sets that rules ask; a calendar that is none is left out. */
function factsIn({ calendar, ...facts }: Record<string, unknown>): Facts {
  if (!isRecord(calendar)) return facts as Facts
  const { holidays, workingWeekends, knownUntil } = calendar
  const days = (list: unknown) => new Set(Array.isArray(list) ? list.filter((it) => typeof it === 'string') : [])
  const known = typeof knownUntil === 'string' ? knownUntil : ''
  return { ...facts, calendar: { holidays: days(holidays), workingWeekends: days(workingWeekends), knownUntil: known } }
}

/** The country has more than 3,000 divisions: a shorter table is an excerpt, and says nothing of those it leaves out. */
const wholeTable = 2000

/** An excerpt of the table of regions is completed by those a server knows until its administration delivers its own. */
function withAllRegions(facts: Facts): Facts {
  const { regions } = facts.codeTables ?? {}
  if (!regions || regions.length >= wholeTable) return facts
  return { ...facts, codeTables: { ...facts.codeTables, regions: [...regions, ...sampleRegionCodes()] } }
}

const fault = (at: string, zh: string, en: string): InputFault => ({ at: at || 'order', message: { zh, en } })

function faultsOfType(orderType: unknown): InputFault[] {
  if (isOneOf(orderTypes, orderType)) return []
  const all = orderTypes.join(', ')
  return [fault('orderType', `没有这种订单类型，应为：${all}。`, `There is no such type of order; there are: ${all}.`)]
}

function faultsOfDay(day: unknown): InputFault[] {
  if (typeof day !== 'string' || !isCalendarDay(day)) {
    return [fault('on', '应为日历上的一天，例如2026-11-21。', 'This is a day of the calendar, e.g. 2026-11-21.')]
  }
  if (day >= firstDay) return []
  return [
    fault(
      'on',
      `备案自${firstDay}起办理，此前没有规则可依。请用之后的日期。`,
      `Filing began on ${firstDay}: no pack speaks of an earlier day. Name a later one.`,
    ),
  ]
}

function faultsOfProvince(filing: unknown): InputFault[] {
  const subject = isRecord(filing) && isRecord(filing.subject) ? filing.subject : {}
  const province = isRecord(subject.region) ? subject.region.province : undefined
  if (typeof province !== 'string' || province === '' || findProvince(province)) return []
  const all = provinces.map(({ code, zh }) => `${code} ${zh}`).join(', ')
  return [
    fault(
      'filing.subject.region.province',
      `没有代码为“${province}”的省，应为：${all}。`,
      `There is no province ${province}; there are: ${all}.`,
    ),
  ]
}

/** What was left out, as in a draft nobody has typed anything into. */
function completed(filing: Record<string, unknown>): unknown {
  const { services = [{}], ...others } = filing
  const { services: _services, ...empty } = emptyFiling()
  const whole = filled(others, empty)
  return { ...(isRecord(whole) && whole), services: Array.isArray(services) ? services.map(service) : services }
}

function service(given: unknown): unknown {
  if (!isRecord(given)) return given
  const kind = serviceKinds.find((it) => it === given.kind) ?? 'website'
  return filled(given, emptyService(kind))
}

function filled(given: unknown, empty: unknown): unknown {
  if (given === undefined) return empty
  if (Array.isArray(given) && Array.isArray(empty)) return given.map((it) => filled(it, empty[0]))
  if (!isRecord(given) || !isRecord(empty)) return given
  const keys = [...new Set([...Object.keys(empty), ...Object.keys(given)])]
  return Object.fromEntries(keys.map((key) => [key, filled(given[key], empty[key])]))
}
