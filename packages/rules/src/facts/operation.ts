import type { IsoDate } from '@openbeian/filing'

/** What is known of a filed service today. */
export interface OperationFacts {
  /** For how many days nothing has answered at its home page. */
  unreachableDays?: number
  approvedOn?: IsoDate
  /** The day it was opened; empty while it is not. */
  openedOn?: IsoDate | ''
  /** Its own filing number. */
  filingNumber?: string
  /** The filing number its home page shows; empty where it shows none. */
  shownNumber?: string
  /** The address the number links to; empty where it is no link. */
  numberLinksTo?: string
  /** Whom the copyright line names; empty where there is none. */
  copyrightOf?: string
  /** Does the app show its number in Settings or About? */
  showsNumberInApp?: boolean
  /** Does one of its domains still lead to our addresses? */
  leadsHere?: boolean
  /** Does one of its domains lead out of the mainland? */
  leadsAbroad?: boolean
  /** Who the pages say they belong to; empty where they name nobody. */
  contentOf?: string
  /** Words of illegal content that were found. */
  illegalWords?: string[]
  /** Addresses filed for it that another customer has now. */
  reassignedIps?: string[]
  /** Domains that nobody has filed and that answer on our addresses; since how many hours we know. */
  unfiledDomains?: { name: string; hours: number }[]
  /** 多报, 少报: what the administration's registry says against what is. */
  registryAgrees?: 'agrees' | 'reported-too-much' | 'reported-too-little'
  /** 公安备案号 it shows; empty where it shows none. */
  shownPoliceNumber?: string
  /** Signs of trade on its pages, e.g. a shopping cart. */
  tradeSigns?: string[]
  /** 增值电信业务许可证 of the sponsor; empty where there is none. */
  licence?: string
  /** Who the app store names as its owner. */
  storeOwner?: string
  /** 年度审核; `not-held` where the province holds none. */
  annualCheck?: 'done' | 'open' | 'missed' | 'not-held'
  alerts?: Alert[]
  /** How many services the sponsor has left. */
  servicesLeft?: number
  /** The access was ended; was the sponsor told before? */
  accessEnded?: boolean
  toldOfEnd?: boolean
}

/** 三色预警: red, something runs out; yellow, a duty failed; blue, all is well. */
interface Alert {
  colour: 'red' | 'yellow' | 'blue'
  since: IsoDate
}
