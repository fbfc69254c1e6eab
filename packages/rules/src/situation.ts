import type {
  AccessResource,
  Domain,
  FieldPath,
  Filing,
  IpRange,
  IsoDate,
  Material,
  OrderType,
  RegionCode,
  Subject,
  SubjectNature,
  WorkCalendar,
} from '@openbeian/filing'
import type { AssessmentFacts } from './facts/assessment.ts'
import type { CompanyFacts } from './facts/company.ts'
import type { FactsOfOthers, MobileFacts, Resembling } from './facts/contacts.ts'
import type { InstallationFacts } from './facts/installation.ts'
import type { MaterialFacts } from './facts/materials.ts'
import type { OperationFacts } from './facts/operation.ts'
import type { PublicSecurityFacts } from './facts/public-security.ts'
import type { RecordFacts } from './facts/record.ts'
import type { IdentityFacts, ReportFacts, ReviewFacts, SmsFacts } from './facts/steps.ts'

/** What goes on beside the orders: a filed service, its filing with the police, the installation itself. */
type OtherOccasion = 'in-operation' | 'public-security' | 'installation'

/** What is judged: an order of a type, or what goes on beside the orders. */
export type Occasion = OrderType | OtherOccasion

/** A step an order takes after it was handed in, judged by facts of its own. */
export type OrderStep = 'identity' | 'sms' | 'review' | 'report'

/** What is judged: the filing an order asks for, the day it is judged by, and what else is known that day. */
export interface Situation {
  /** Beside the orders: the order by which the filing came. */
  orderType: OrderType
  /** Left out: the order is judged. */
  beside?: OtherOccasion
  /** Left out: what the applicant hands in is judged. */
  step?: OrderStep
  /** The day the order is submitted: rules in force that day apply. */
  on: IsoDate
  filing: Filing
  facts: Facts
}

/** Facts beside the filing. A fact that is left out is unknown: a rule that needs it answers `unknown`. */
export interface Facts {
  materials?: Material[]
  /** What was seen on the materials, by their ids. */
  materialFacts?: Record<Material['id'], MaterialFacts>
  /** The provider's resources the applicant may choose from. */
  resources?: AccessResource[]
  codeTables?: CodeTables
  /** Has this subject another order under way at this provider? */
  openOrderOfSubject?: boolean
  blacklisted?: { subject: boolean; domains: string[]; illegalAccess?: string[] }
  /** Whom the provider itself has marked: mobiles and certificate numbers. */
  riskList?: { mobiles: string[]; certificates: string[]; appKeys?: string[] }
  /** What the administration's registry already holds. */
  registry?: { subjectFiled?: boolean; domainsFiled?: string[] }
  /** The registry's filing when the order was begun: the subject and the services the order is about. */
  filed?: Filing | undefined
  /** What our registry holds today of the record the order is about, or of the number that was typed. */
  registered?: { subject: Subject; isCancelled: boolean; service?: { name: string; domains: string[] } }
  /** What the administration answered about the filing password that was typed. */
  filedPasswordIsRight?: boolean
  /** How many accesses other providers have to the service of which they have fewest. */
  accessesElsewhere?: number | undefined
  /** The address ranges the provider has filed as its own (IP 地址备案). */
  providerRanges?: IpRange[]
  /** Addresses an installation takes although they are not public, e.g. those of its demo provider. */
  allowedIpRanges?: IpRange[]
  /** Approved suffixes without the dot; the built-in list is used where this is left out. */
  approvedSuffixes?: string[]
  /** The day that list is of. */
  approvedSuffixesAsOf?: IsoDate
  /** Suffixes an installation takes although they are not approved, e.g. those of its demo provider. */
  allowedDomainSuffixes?: string[]
  /** What is known of a domain, by its name. */
  domainFacts?: Record<Domain['name'], DomainFacts>
  /** What is known of an address, by the first of its range. */
  addressFacts?: Record<IpRange['from'], AddressFacts>
  /** Names of services that other sponsors of the province have filed. */
  namesOfOthers?: string[]
  /** Names of administrative divisions, besides those the rules know themselves. */
  regionNames?: string[]
  /** Where a mobile number is registered: the province, by the number. */
  mobileProvinces?: Record<string, RegionCode>
  /** The life of the record the order is about. */
  record?: RecordFacts
  /** What other sponsors have filed of what is typed here. */
  ofOthers?: FactsOfOthers
  /** Which texts resemble those of other sponsors of the provider; not looked at while it is a draft. */
  resembling?: Resembling[]
  /** What speaks against the typed mobiles. */
  mobiles?: MobileFacts
  /** The unit in the public register of companies. */
  company?: CompanyFacts
  /** Values read on the materials, by their path in the filing; illegible ones are left out. */
  readOnMaterials?: Record<FieldPath, string>
  /** Fingerprints of the keys with which other sponsors sign their apps. */
  appKeysOfOthers?: string[]
  /** Did this provider file the app of a change first? */
  appFiledHere?: boolean
  /** 小程序平台 this provider runs itself. */
  ownPlatforms?: string[]
  /** 域名注册服务机构 this provider itself is. */
  ownRegistrars?: string[]
  /** What the sponsor says of its servers, where the provider asks for a self-assessment. */
  assessment?: AssessmentFacts
  /** 节假日安排; where it is left out, days are calendar days. */
  calendar?: WorkCalendar
  /** Of the step `identity`. */
  identity?: IdentityFacts
  /** Of the step `sms`. */
  sms?: SmsFacts
  /** Of the step `review`. */
  review?: ReviewFacts
  /** Of the step `report`. */
  report?: ReportFacts
  /** Of a filed service `in-operation`. */
  operation?: OperationFacts
  /** Of a filing with the police, `public-security`. */
  publicSecurity?: PublicSecurityFacts
  /** Of the `installation`. */
  installation?: InstallationFacts
}

export interface DomainFacts {
  realNameVerified?: boolean
  registrarLicensed?: boolean
  /** Does a website answer at it today? */
  answers?: boolean
  /** What the holder is to the sponsor, where somebody has confirmed it. */
  holderIs?: 'shareholder' | 'senior-manager' | 'stranger'
  /** Was the domain registered with the sponsor's own certificate? */
  holderCertificateAgrees?: boolean
  /** Is the domain in the administration's registry, and for whom? */
  filed?: 'no' | 'by-sponsor' | 'by-another'
  /** In which languages of the administration's table its pages are written. */
  languages?: number[]
  /** More is written there, in letters that several languages share. */
  hasOtherLanguages?: boolean
  /** What its registry answered. */
  registration?: DomainRegistration
  /** Where its name leads today; empty: nowhere. */
  addresses?: string[]
  /** What its home page shows today. */
  page?: PageFacts
}

export interface PageFacts {
  title: string
  /** Numbers as the page writes them. */
  filingNumbers: string[]
  linksToMinistry: boolean
  /** A host the ministry has left, to which the page still links. */
  outdatedLink?: string
  showsSponsor: boolean
  /** Its scripts write it, or only its beginning was read: what was not seen may be there. */
  isPartial?: boolean
}

interface DomainRegistration {
  /** When the registry was asked. */
  askedAt: string
  /** Left out where the registry does not publish it. */
  holder?: string
  expiresOn?: IsoDate
  /** The holder hides behind a privacy service. */
  isPrivate?: boolean
}

export interface AddressFacts {
  inMainland?: boolean
  /** Is it filed for another sponsor alone? */
  filedForOther?: boolean
}

/** The administration's code tables, as far as the rules look at them. */
export interface CodeTables {
  natures?: SubjectNature[]
  contents?: CodeEntry[]
  languages?: CodeEntry[]
  /** 接入方式 */
  modes?: CodeEntry[]
  /** 服务器放置地 */
  locations?: CodeEntry[]
  preApprovals?: CodeEntry[]
  /** 注销理由 */
  cancellationReasons?: CodeEntry[]
  regions?: RegionCode[]
  /** What the cities are called, by their codes. */
  cities?: Record<RegionCode, string>
}

export interface CodeEntry {
  id: number
  name: string
}
