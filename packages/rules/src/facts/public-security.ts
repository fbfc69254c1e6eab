import type { IsoDate } from '@openbeian/filing'

/** What is known of a service's filing with the police (公安联网备案), and what is typed into it. */
export interface PublicSecurityFacts {
  /** The day the service was opened. */
  openedOn?: IsoDate
  /** The day it was filed with the police; empty while it is not. */
  filedOn?: IsoDate | ''
  /** The day the police approved it; empty while they have not. */
  approvedOn?: IsoDate | ''
  /** 公安备案号; empty where there is none. */
  number?: string
  ip?: string
  /** 接入服务商 as it is typed. */
  provider?: { name: string; code: string }
  /** What our provider is called there. */
  ownProvider?: { name: string; code: string }
  /** 提供交互服务: the answer that is typed; empty while none is. */
  interactive?: 'yes' | 'no' | ''
  /** Comments, chats or the like that are seen on its pages. */
  interactiveSigns?: string[]
  /** 交互式服务安全检查表 was handed in. */
  hasSafetyForm?: boolean
  /** 网站安全负责人 */
  officer?: string
  /** 应急联络人 */
  emergencyContact?: string
  pictures?: ('id-front' | 'id-back' | 'hand-held')[]
  maxPictureBytes?: number
  /** Seconds for which the letter of responsibility was read. */
  readSeconds?: number
  /** 有一级域名: the answer; with `no` an address is typed instead. */
  hasDomain?: 'yes' | 'no' | ''
  address?: string
  /** 前置许可: the answer. */
  preApprovals?: 'yes' | 'no' | ''
  /** 涉及管制物品信息: the answer. */
  controlledGoods?: 'yes' | 'no' | ''
  languages?: string[]
  /** The day the icon was put on the home page; empty while it is not there. */
  iconSince?: IsoDate | ''
  registrar?: { name: string; region: string; phone: string }
  accessMode?: string
}
