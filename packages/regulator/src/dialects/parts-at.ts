import { type Filing, isIpv6Range } from '@openbeian/filing'
import type { OrderTold, Part, PartName } from './reportable-fields.ts'

/** An order as added elements are filled from it. */
export interface OrderToFill {
  filing: Filing
  told: OrderTold
}

/** Counted from 0, for each element on the way that may repeat. */
type Places = readonly number[]

interface Place {
  is: PartName
  /** `at` counts the elements of the way that may repeat, the record itself left out. */
  part: (order: OrderToFill, at: Places) => Part | undefined
}

const ofOrder: Place = { is: 'order', part: ({ told }) => ({ is: 'order', it: told }) }
const ofSubject: Place = { is: 'subject', part: ({ filing }) => ({ is: 'subject', it: filing.subject }) }
const serviceOf = ({ filing }: OrderToFill, [index = 0]: Places) => filing.services[index]
const accessOf = (order: OrderToFill, at: Places) => serviceOf(order, at)?.access[at[1] ?? 0]

/** Of `Wz_xx` and what is inside it. */
const ofService = (at: string): Record<string, Place> => ({
  [`${at}/Wz_xx`]: {
    is: 'service',
    part(order, places) {
      const it = serviceOf(order, places)
      return it && { is: 'service', it }
    },
  },
  [`${at}/Wz_xx/Wz_Fzr`]: {
    is: 'person',
    part(order, places) {
      const it = serviceOf(order, places)?.manager
      return it && { is: 'person', it }
    },
  },
  [`${at}/Wz_xx/Ym_xx`]: {
    is: 'domain',
    part(order, places) {
      const it = serviceOf(order, places)?.domains[places[1] ?? 0]
      return it && { is: 'domain', it }
    },
  },
  [`${at}/Wz_xx/Jr_xx`]: {
    is: 'access',
    part(order, places) {
      const it = accessOf(order, places)
      return it && { is: 'access', it }
    },
  },
  [`${at}/Wz_xx/Jr_xx/Ip_xx`]: {
    is: 'range',
    part(order, places) {
      const it = accessOf(order, places)?.ips.filter((it) => !isIpv6Range(it))[places[2] ?? 0]
      return it && { is: 'range', it }
    },
  },
})

/** Of `Zt_xx` where the whole subject is reported. */
const ofWholeSubject = (at: string): Record<string, Place> => ({
  [`${at}/Zt_xx`]: ofSubject,
  [`${at}/Zt_xx/Txdz`]: ofSubject,
  [`${at}/Zt_xx/Zj`]: ofSubject,
  [`${at}/Zt_xx/Fzr`]: { is: 'person', part: ({ filing }) => ({ is: 'person', it: filing.subject.principal }) },
})

/** Accesses of an order one behind the other, as `XZJR` has a record for each. */
const flatAccess = ({ filing }: OrderToFill, index: number) => filing.services.flatMap(({ access }) => access)[index]

/** Which part of an order stands at an element of an upload; elements of no order have none. */
const places: Record<string, Place> = {
  'ICP/XZBA/Baxx': ofOrder,
  ...ofWholeSubject('ICP/XZBA/Baxx'),
  ...ofService('ICP/XZBA/Baxx'),
  'ICP/XZWZ/Xzxx': ofOrder,
  ...ofService('ICP/XZWZ/Xzxx'),
  'ICP/BGBA/Bgxx': ofOrder,
  ...ofWholeSubject('ICP/BGBA/Bgxx'),
  ...ofService('ICP/BGBA/Bgxx'),
  'ICP/ZXBA/Zx_xx': ofOrder,
  'ICP/XZJR/Xzxx': {
    is: 'access',
    part(order, [, index = 0]) {
      const it = flatAccess(order, index)
      return it && { is: 'access', it }
    },
  },
  'ICP/XZJR/Xzxx/Ip_xx': {
    is: 'range',
    part(order, [, index = 0, place = 0]) {
      const it = flatAccess(order, index)?.ips.filter((it) => !isIpv6Range(it))[place]
      return it && { is: 'range', it }
    },
  },
}

/** The kind of part at a place of an upload; undefined where nothing of an order stands. */
export const partNameAt = (place: string): PartName | undefined =>
  Object.hasOwn(places, place) ? places[place]?.is : undefined

/** The kind of part a download tells at a place; undefined where nothing of it is kept in a filing. */
export function partNameOfDownload(place: string): PartName | undefined {
  const [, below] = /^(?:ICP\/BASJ|SJTB\/ICP)\/Baxx\/(.+)$/.exec(place) ?? []
  return below !== undefined && Object.hasOwn(partsOfPublished, below) ? partsOfPublished[below] : undefined
}

/** Of a filing as it is published. */
const partsOfPublished: Record<string, PartName> = {
  Wz_xx: 'service',
  'Wz_xx/Ym_xx': 'domain',
  'Wz_xx/Jr_xx': 'access',
}

/** The part of this order there; `counted` are the places of the elements on the way that may repeat. */
export function partAt(place: string, order: OrderToFill, counted: Places): Part | undefined {
  const found = Object.hasOwn(places, place) ? places[place] : undefined
  // an order is one record of its block; only XZJR has one for each access
  const isPerAccess = place.startsWith('ICP/XZJR/')
  return found?.part(order, isPerAccess ? [0, ...counted] : counted.slice(1))
}
