import type { FieldPath } from '@openbeian/filing'

/** Which of the typed mobiles have something against them. What is left out was not looked up. */
export interface MobileFacts {
  /** Do the operators know it under another name or number of a certificate? By the number. */
  ofAnother?: Record<string, boolean>
  /** Did nobody answer a call? By the number. */
  unanswered?: Record<string, boolean>
  /** Their owner has not sent back the code we sent. */
  unconfirmed?: string[]
}

/** A text that resembles what another sponsor has filed, or has on its way. */
export interface Resembling {
  /** Where it stands. */
  at: FieldPath
  /** 备案号 of the other, or its order. */
  number?: string
  orderId?: string
  /** How much of both is the same, in percent. */
  share: number
}

/** What other sponsors have filed of what is typed here. */
export interface FactsOfOthers {
  mobiles: string[]
  /** Home pages, as host names. */
  homeUrls: string[]
  /** Certificate numbers of service managers. */
  managers: string[]
  /** How many subjects a person is the principal of, by certificate number; those of none are left out. */
  principals: Record<string, number>
  /** How many sponsors wrote the same remark, by the remark; unique ones are left out. */
  remarks: Record<string, number>
}
