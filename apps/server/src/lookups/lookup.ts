import type { IsoDate } from '@openbeian/filing'

/** What a registry publishes of a domain (RFC 9083). */
export interface Registration {
  found: boolean
  registrar?: string
  /** Left out where the registry does not publish it. */
  holder?: string
  registeredOn?: IsoDate
  expiresOn?: IsoDate
  /** As the registry writes it, e.g. `client hold`. */
  status: string[]
  isPrivate?: boolean
}

/** IPv4 addresses the name leads to; none: it leads nowhere. */
export interface Resolution {
  addresses: string[]
}

export interface LookupAnswers {
  rdap: Registration
  dns: Resolution
}

/** No answer came, or one nobody can read: it is asked again later. */
export class LookupFault extends Error {}
