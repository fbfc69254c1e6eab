import { regulatorError } from '../regulator.errors.ts'

/** The provider's own ids, by the paths of `idPaths`. */
export type Ids = ReadonlyMap<string, bigint>

/** What the administration knows a part of a filing by. */
export interface RegulatorRecord {
  regulatorId?: bigint | undefined
  /** 主体备案号 or 服务备案号 */
  filingNumber?: string | undefined
}

/** By the paths of `idPaths`: what was published (`BASJ`), or typed by an applicant who was filed elsewhere. */
export type RegulatorIds = ReadonlyMap<string, RegulatorRecord>

/** Throws `regulator.id-missing`. */
export function requiredId(ids: Ids, path: string): bigint {
  const id = ids.get(path)
  if (id === undefined) throw regulatorError('regulator.id-missing', { path })
  return id
}

/** Throws `regulator.id-missing`. */
export function requiredRegulatorId(ids: RegulatorIds, path: string): bigint {
  const id = ids.get(path)?.regulatorId
  if (id === undefined) throw regulatorError('regulator.id-missing', { path })
  return id
}

/** Throws `regulator.id-missing`. */
export function requiredFilingNumber(ids: RegulatorIds, path: string): string {
  const number = ids.get(path)?.filingNumber
  if (!number) throw regulatorError('regulator.id-missing', { path: `${path}.filingNumber` })
  return number
}

/** Where the schema takes either: the id, which nobody mistypes, before the number. */
export function idOrNumber(ids: RegulatorIds, path: string): { regulatorId: bigint } | { filingNumber: string } {
  const { regulatorId, filingNumber } = ids.get(path) ?? {}
  if (regulatorId !== undefined) return { regulatorId }
  if (filingNumber) return { filingNumber }
  throw regulatorError('regulator.id-missing', { path })
}
