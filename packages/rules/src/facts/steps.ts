import type { IsoDate, MaterialOwner } from '@openbeian/filing'

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
  /** Hours since it was sent. */
  hours?: number
  confirmed?: boolean
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
  /** Substitutes of names that a reviewer confirmed, and for which person. */
  confirmedNames?: readonly { name: string; reportedName: string; certificateNumber: string }[]
  /** The same of names of units and of addresses, by the place of the substitute. */
  confirmedTexts?: readonly { at: string; text: string; reported: string }[]
  /** The second reviewer's decision on an order drawn as a sample; `none` when it was not drawn. */
  sample?: 'agrees' | 'disagrees' | 'none'
}

/** What is known when an order is reported to the administration. */
export interface ReportFacts {
  /** Bytes of the file before it is sealed. */
  bytes?: number
  /** Records in the file. */
  records?: number
  /** How long files and results are kept. */
  keptDays?: number
  /** Downloaded files that were not acknowledged. */
  unacknowledged?: number
  /** Hours since the oldest result that is not applied yet. */
  resultWaitsHours?: number
  /** Tasks of the administration past their deadline. */
  overdueTasks?: number
  /** Sites found unfiled whose answer is past its deadline. */
  overdueUnfiledSites?: number
  /** Hours since the blacklists were fetched. */
  blacklistHours?: number
}
