import type { IsoDate } from '@openbeian/filing'
import type { TextLanguages } from './languages-of-text.ts'

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

/** What is at a domain today, as somebody with a browser would find it. */
export type HomePage = { answers: false } | ({ answers: true } & ShownPage)

export interface ShownPage {
  title: string
  /** Numbers of filings and licences on the page, as it writes them. */
  filingNumbers: string[]
  linksToMinistry: boolean
  /** A host the ministry has left, to which the page links. */
  outdatedLink?: string
  /** False: its scripts write it, or only its beginning was read. Answers kept by older versions do not say. */
  isWhole?: boolean
  /** Beginning and end of the page's text, without markup: names of sponsors stand at the foot. */
  text: string
  /** What it is written in, as far as its letters tell. Answers kept by older versions do not say. */
  languages?: TextLanguages
}

/** What a supplier says of a unit in the public register (国家企业信用信息公示系统). */
export interface RegisteredCompany {
  found: boolean
  standing?: 'open' | 'closed' | 'revoked' | 'suspended' | 'abnormal' | 'dishonest'
  name?: string
  legalRepresentative?: string
  scope?: string
  capitalYuan?: number
}

export interface LookupAnswers {
  rdap: Registration
  dns: Resolution
  page: HomePage
  company: RegisteredCompany
}

/** No answer came, or an unreadable one: the look-up is repeated later. */
export class LookupFault extends Error {}
