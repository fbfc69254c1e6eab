import type { OrderType } from '@openbeian/filing'

/** What the registries know of the life of the record an order is about. */
export interface RecordFacts {
  /** How many live services the subject has, with all providers together. */
  services?: number
  /** What they are called. */
  names?: string[]
  /** Which of them do not open today, by name. */
  closed?: string[]
  /** Which of those that open do not show their own number, by name. */
  withoutNumber?: string[]
  /** Which of them show neither the sponsor's name nor the service's, by name. */
  ofStrangers?: string[]
  /** How many of them this provider carries. */
  servicesHere?: number
  /** How many accesses this provider has to the service the order is about. */
  accessesHere?: number
  /** Is the number that was typed one the administration has issued? */
  numberFound?: boolean
  /** Was that service cancelled? */
  serviceCancelled?: boolean
  /** Has the customer who makes the order filed for another subject? */
  accountHasOtherSubject?: boolean
  /** Which other orders of this subject the administration is deciding. */
  underDecision?: OrderType[]
  /** Does the service have a number of the police too (公安联网备案)? */
  publicSecurityFiled?: boolean
}
