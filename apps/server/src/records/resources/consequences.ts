import type { FateOfService } from '@openbeian/contract'

/** A filed service that stands on a resource, and what else hosts it. */
export interface ServiceOnResource {
  id: string
  number: string
  name: string
  subjectId: string
  subjectNumber: string
  customerId: string
  customerNameSealed: Buffer | null
  /** It has access here at other addresses. */
  hasOtherHere: boolean
  /** Other providers host it, too. */
  isElsewhere: boolean
  /** How many services of its subject have any access. */
  servicesOfSubject: number
}

/** What becomes of it when the resource ends: without any access it is an empty shell (空壳网站). */
export function fateOf({ hasOtherHere, isElsewhere }: ServiceOnResource): FateOfService {
  if (hasOtherHere) return 'moved'
  return isElsewhere ? 'elsewhere' : 'empty-shell'
}

/** Those that have no access here afterwards: the provider has to report it, and the customer to act. */
export const losing = <Service extends ServiceOnResource>(services: readonly Service[]): Service[] =>
  services.filter((it) => fateOf(it) !== 'moved')

/** Services that become empty shells, and subjects of which no service keeps access (空壳主体). */
export function shellsOf(services: readonly ServiceOnResource[]): { shellCount: number; subjectShellCount: number } {
  const shells = services.filter((it) => fateOf(it) === 'empty-shell')
  const subjects = Map.groupBy(shells, (it) => it.subjectId)
  const emptied = [...subjects.values()].filter((them) => them.length >= (them[0]?.servicesOfSubject ?? 0))
  return { shellCount: shells.length, subjectShellCount: emptied.length }
}
