import type { IsoDate, MaterialOwner, RegionCode } from '@openbeian/filing'

/** What is known when the persons of an order are identified. */
export interface IdentityFacts {
  /** 人脸核验 of the service managers, by the place of the service; `none` where it was not done. */
  faceChecks?: Partial<Record<MaterialOwner, FaceCheck | 'none'>>
  /** Tries of the liveness check so far. */
  attempts?: number
  /** Somebody does not want their face to be processed. */
  refusesFace?: boolean
  /** Another way to prove who they are was offered. */
  otherWayOffered?: boolean
}

export interface FaceCheck {
  /** The maker's check found a living person whose face is that of the certificate. */
  passed?: boolean
  /** Whose face it was. */
  certificateNumber?: string
  on?: IsoDate
  /** It was done for this order. */
  ofThisOrder?: boolean
  /** The background is the one the province asks for. */
  backgroundFits?: boolean
  /** 承诺视频 */
  promise?: 'readable' | 'unreadable' | 'none'
}

/** What is known of the ministry's SMS. */
export interface SmsFacts {
  /** An SMS was sent, or is about to be. */
  begun?: boolean
  /** Hours since it was sent. */
  hours?: number
  confirmed?: boolean
  /** Wrong codes so far. */
  wrongCodes?: number
  sentTo?: string
  /** The person says that it did not come. */
  missing?: boolean
  /** How often it was sent again by itself. */
  resent?: number
}

/** What is known when a reviewer decides. */
export interface ReviewFacts {
  /** Working days since the order was handed in. */
  workingDays?: number
  /** Did the reviewer also fill in the order? */
  isOwnWork?: boolean
  decision?: 'pass' | 'send-back'
  /** Findings that block, as the order stands. */
  blocking?: number
  /** Reasons given with the decision. */
  reasons?: number
  /** 电话核实; `not-asked` where the provider or the province wants none. */
  call?: 'done' | 'none' | 'not-asked'
  /** A person has looked at it. */
  byPerson?: boolean
  /** The second reviewer's decision on an order drawn as a sample; `none` when it was not drawn. */
  sample?: 'agrees' | 'disagrees' | 'none'
}

/** What is known when an order is reported to the administration. */
export interface ReportFacts {
  /** Places where the file breaks the interface's schema. */
  schemaFaults?: number
  /** Bytes of the file before it is sealed. */
  bytes?: number
  /** Records in the file. */
  records?: number
  /** 上报编号: of this file, and of the last one the administration took. */
  sequence?: number
  lastSequence?: number
  /** Is it within the hours the administration takes reports? */
  isOpenHour?: boolean
  /** Whose system it goes to, and where the provider is registered. */
  toProvince?: RegionCode
  providerProvince?: RegionCode
  /** How long files and results are kept. */
  keptDays?: number
  /** The channel's password lies sealed. */
  isPasswordSealed?: boolean
  /** The random value of this call was used before. */
  isRandomReused?: boolean
  /** Downloaded files that were not acknowledged. */
  unacknowledged?: number
  /** Hours since the oldest result that is not applied yet. */
  resultWaitsHours?: number
  /** Does the hash agree with the content? */
  hashAgrees?: boolean
  /** The same order is under way to the administration, or was decided there. */
  isReportedAlready?: boolean
  /** 备案密码: the province asks for it with changes, and it is there. */
  asksPassword?: boolean
  hasPassword?: boolean
  /** 基础代码: the day of ours, and of the administration's newest. */
  codesOf?: IsoDate
  newestCodesOf?: IsoDate
  /** Tasks of the administration past their deadline. */
  overdueTasks?: number
  /** Sites found unfiled whose answer is past its deadline. */
  overdueUnfiledSites?: number
  /** Hours since the blacklists were fetched. */
  blacklistHours?: number
}
