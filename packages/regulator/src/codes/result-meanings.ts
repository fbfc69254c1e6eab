export type ResultClass = 'approved' | 'refused' | 'fault'

/** What a result code (`Jgdm`) of a downloaded file means, in our own words. */
export interface ResultMeaning {
  class: ResultClass
  zh: string
  en: string
  /** Fields of the filing it concerns, without indexes: `subject.name`, `services.domains`. */
  fields: string[]
}

export const resultMeanings: Record<number, ResultMeaning> = {}
