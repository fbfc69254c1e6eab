/** Why a certificate number cannot be right; rules word them. */
export const identifierFaults = [
  'missing',
  /** A Latin letter that has to be a capital. */
  'lower-case',
  'length',
  'characters',
  /** The leading region code is no province, or not one this document is issued for. */
  'region',
  /** The birth date in it is not in the calendar. */
  'birth-date',
  'born-in-future',
  'check-digit',
  /** It is a 公民身份号码 where the code of a unit is asked for. */
  'resident-id',
] as const
export type IdentifierFault = (typeof identifierFaults)[number]
