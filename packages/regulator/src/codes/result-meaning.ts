/** The class of a result, which tells who has to act. */
export type ResultClass =
  | 'approved'
  | 'refused'
  /** Good news that is no verdict. */
  | 'informational'
  /** A field is wrong or empty: the applicant. */
  | 'invalid'
  | 'missing'
  /** Something of that name, number or address is filed already: the applicant or the reviewer. */
  | 'conflict'
  /** We reported it before: the operator. */
  | 'duplicate'
  /** Against a rule of the administration: the reviewer. */
  | 'rule'
  /** Another request has to end first: wait. */
  | 'busy'
  /** The record is unknown or gone there: the operator. */
  | 'notFound'
  | 'ambiguous'
  | 'blacklisted'
  /** This provider may not do that: the operator. */
  | 'notAllowed'
  /** The file itself is at fault: a defect on our side. */
  | 'file'
  | 'unknown'

/** What a result code (`Jgdm`) of a downloaded file means, in our own words. */
export interface ResultMeaning {
  class: ResultClass
  zh: string
  en: string
  /** Fields of the filing it concerns, lists without their index: `subject.name`, `services.domains.name`. */
  fields: readonly string[]
}

export const meaning = (group: ResultClass, zh: string, en: string, ...fields: string[]): ResultMeaning => ({
  class: group,
  zh,
  en,
  fields: fields.filter(Boolean),
})
