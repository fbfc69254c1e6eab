import type { Environment } from '../process/environment.ts'
import { type AdministrationAccess, blockListOf } from './public-lookup.ts'

/** How administrations are reached by the settings; the one of a demonstration is on this machine. Throws for a range that is none. */
export function administrationsOf({
  OPENBEIAN_ADMINISTRATION_RANGES: named,
  OPENBEIAN_WSDL_FOLDER: wsdlFolder,
  OPENBEIAN_DEMO: demo,
  OPENBEIAN_ACCEPTED_RISKS: accepted,
}: Environment): AdministrationAccess {
  try {
    blockListOf(named)
  } catch {
    throw new Error(
      `OPENBEIAN_ADMINISTRATION_RANGES takes addresses and blocks like 10.1.2.0/24, not "${named.join()}".`,
    )
  }
  const privateRanges = demo === '1' ? [...named, '127.0.0.0/8', '::1'] : named
  const mayBeClear = accepted.includes('clear-administration')
  return { privateRanges, mayBeClear, ...(wsdlFolder ? { wsdlFolder } : {}) }
}
