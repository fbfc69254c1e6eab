import { readFileSync } from 'node:fs'
import { daysBetween, type IsoDate, shanghaiDay } from '@openbeian/filing'
import type { Environment } from '../process/environment.ts'
import { type AddressPlaces, readAddressPlaces } from './address-places.ts'
import { type ApprovedSuffixes, readApprovedSuffixes } from './approved-suffixes.ts'
import type { DatedList } from './dated-list.ts'
import { type MobileSegments, readMobileSegments } from './mobile-segments.ts'
import { type Registrars, readRegistrars } from './registrars.ts'

/** Lists an operator brings; what is left out stays unknown, or the built-in one counts. */
export interface OperatorLists {
  mobileSegments?: MobileSegments
  approvedSuffixes?: ApprovedSuffixes
  registrars?: Registrars
  addressPlaces?: AddressPlaces
}

type ListVariable =
  | 'OPENBEIAN_MOBILE_SEGMENTS'
  | 'OPENBEIAN_APPROVED_SUFFIXES'
  | 'OPENBEIAN_REGISTRARS'
  | 'OPENBEIAN_ADDRESS_PLACES'

/** An older list is used all the same, and said to be old. */
const daysNew = 180

/** The lists this server was given. Throws with the file, the line and the reason of what does not fit. */
export function listsOf(settings: Pick<Environment, ListVariable>, now: Date): OperatorLists {
  const today = shanghaiDay(now)
  const read = <List extends DatedList>(
    variable: ListVariable,
    reader: (text: string, today: IsoDate) => List,
  ): List | undefined => {
    const file = settings[variable]
    if (!file) return undefined
    try {
      return reader(readFileSync(file, 'utf8'), today)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new Error(`${variable}: ${file} cannot be used:\n${reason}`, { cause: error })
    }
  }
  const mobileSegments = read('OPENBEIAN_MOBILE_SEGMENTS', readMobileSegments)
  const approvedSuffixes = read('OPENBEIAN_APPROVED_SUFFIXES', readApprovedSuffixes)
  const registrars = read('OPENBEIAN_REGISTRARS', readRegistrars)
  const addressPlaces = read('OPENBEIAN_ADDRESS_PLACES', readAddressPlaces)
  return {
    ...(mobileSegments ? { mobileSegments } : {}),
    ...(approvedSuffixes ? { approvedSuffixes } : {}),
    ...(registrars ? { registrars } : {}),
    ...(addressPlaces ? { addressPlaces } : {}),
  }
}

/** What the log says of each list, at the start. */
export const listsUsed = (lists: OperatorLists, now: Date): { list: string; asOf: IsoDate; isOld: boolean }[] =>
  Object.entries(lists).map(([list, { asOf }]: [string, DatedList]) => ({
    list,
    asOf,
    isOld: daysBetween(asOf, shanghaiDay(now)) > daysNew,
  }))
