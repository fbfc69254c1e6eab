/** Why something asked for cannot be done; the edge answers each kind with one status. */
export type ErrorKind =
  | 'notSignedIn'
  | 'forbidden'
  | 'notFound'
  | 'conflict'
  /** Was there, and will not be again. */
  | 'gone'
  | 'tooLarge'
  /** A file of a type that is not taken. */
  | 'notAccepted'
  | 'invalid'
  | 'tooMany'
  /** Cannot be asked now; later it may. */
  | 'unavailable'
  /** A fault of ours: the log says which, the caller only that there is one. */
  | 'broken'

/** What is said of one code; the parameter of `en` is the type of its details. */
export interface ErrorWords<Details> {
  kind: ErrorKind
  zh: (it: NoInfer<Details>) => string
  en: (it: Details) => string
}

/** A promise that was broken: what somebody asked for cannot be done. Wrong input is a finding, not this. */
export class FilingError<Code extends string = string, Details = unknown> extends Error {
  readonly code: Code
  readonly kind: ErrorKind
  readonly details: Details
  /** The sentence in Chinese; `message` is the English one. */
  readonly zh: string

  constructor(code: Code, { kind, zh, en }: ErrorWords<Details>, details: Details) {
    super(en(details))
    this.name = 'FilingError'
    this.code = code
    this.kind = kind
    this.details = details
    this.zh = zh(details)
  }
}

type Words<Table> = { [Code in keyof Table]: ErrorWords<Table[Code]> }

/** Makes the errors of one feature: `throw orderError('order.not-found', { orderId })`. */
export interface ErrorsOf<Table> {
  <Code extends keyof Table & string>(
    code: Code,
    ...details: unknown extends Table[Code] ? [] : [details: Table[Code]]
  ): FilingError<Code, Table[Code]>
  readonly words: Words<Table>
  /** Whether it is the error of this code, with its details. */
  is<Code extends keyof Table & string>(code: Code, error: unknown): error is FilingError<Code, Table[Code]>
}

/** The codes of a feature, each with its kind and its sentences. */
export function errorsOf<Table>(words: Words<Table>): ErrorsOf<Table> {
  const make = <Code extends keyof Table & string>(code: Code, details = {} as Table[Code]) =>
    new FilingError(code, words[code], details)
  const is = <Code extends keyof Table & string>(code: Code, error: unknown): error is FilingError<Code, Table[Code]> =>
    error instanceof FilingError && error.code === code
  return Object.assign(make, { words, is })
}

/** The details of each code of a feature: `DetailsOf<typeof orderError>['order.not-found']`. */
export type DetailsOf<Errors> = Errors extends ErrorsOf<infer Table> ? Table : never
