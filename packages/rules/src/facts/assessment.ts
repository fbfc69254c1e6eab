import type { IsoDate } from '@openbeian/filing'

/** What a sponsor says of its own servers, where a provider asks for a self-assessment. */
export interface AssessmentFacts {
  /** 服务器硬件清单 was handed in. */
  hasHardwareList?: boolean
  /** The day the newest security audit was finished; empty where there is none. */
  auditedOn?: IsoDate | ''
  /** DDoS 应急预案 */
  hasDdosPlan?: boolean
  /** Data go abroad; 数据出境方案. */
  sendsAbroad?: boolean
  hasCrossBorderPlan?: boolean
  /** MAC addresses of the servers. */
  macAddresses?: string[]
  /** 等级保护级别, 0 to 5. */
  protectionLevel?: number
  /** 防火墙有效率, in per cent. */
  firewallPercent?: number
  /** 漏洞修复率, in per cent. */
  mendedPercent?: number
  /** How far the traffic is from what DDoS protection was bought for, in per cent. */
  trafficDeviationPercent?: number
  hasBgp?: boolean
  /** How far the clocks are from NTP, in milliseconds. */
  clockOffsetMs?: number
  bandwidthGigabits?: number
  powerSupplies?: number
  /** 年营业收入, in yuan. */
  revenueYuan?: number
  users?: number
  /** 现场核查 was done. */
  inspected?: boolean
  /** The day of the newest drill; empty where there was none. */
  drilledOn?: IsoDate | ''
  /** The day of the newest self-check; empty where there was none. */
  selfCheckedOn?: IsoDate | ''
  /** 漏洞: hours since the oldest open one was reported. */
  openVulnerabilityHours?: number
}
