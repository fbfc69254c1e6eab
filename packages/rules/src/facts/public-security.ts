import type { IsoDate } from '@openbeian/filing'

/** What is known of a service's filing with the police (公安联网备案). */
export interface PublicSecurityFacts {
  /** The day the service was opened. */
  openedOn?: IsoDate
}
