import type { Meaning } from '../wire/element.ts'
import type { BothLanguages } from './json-lines.ts'
import type { DialectLimits, Operation } from './operations.ts'

/** An edition of the interface as an operator loads it: V3.0 and what it adds, as data. */
export interface DialectFile {
  kind: 'dialect'
  /** The `version` attribute of every document. */
  version: string
  title: BothLanguages
  /** Where the operator has it from. */
  source: string
  entryName?: string
  /** What the hash is taken of: the zip, or the zip with the key behind it. */
  hashed?: 'zip' | 'zip-and-key'
  ispIdSpelling?: Partial<Record<Operation, 'ispID' | 'ispId'>>
  limits?: Partial<DialectLimits>
  /** Numbers the edition has for values: of ours, where an element is filled from them. */
  codes?: Record<string, DialectCode[]>
  /** Return codes that V3.0 does not have. */
  returnCodes?: AddedCode[]
  elements: AddedElement[]
}

/** What a code that was added is about: the end of a call (`msg_code`), or a result in a downloaded file (`Jgdm`). */
export const codeSubjects = ['answer', 'icp', 'ip', 'domain', 'file'] as const
type CodeSubject = (typeof codeSubjects)[number]

/**
 * What follows from an added code. Of a call: `retry` later as it is, `stop` the channel, `return` the file to an operator. Of
 * a result: `return` the order to be mended, `retry` it as it is later, `stop` for good, `inform` without a verdict.
 */
export const codeConsequences = ['retry', 'stop', 'return', 'inform'] as const
type CodeConsequence = (typeof codeConsequences)[number]

/** A return code that V3.0 does not have. */
export interface AddedCode {
  code: number
  about: CodeSubject
  meaning: BothLanguages
  /** What to change, or to do. */
  advice: BothLanguages
  consequence: CodeConsequence
  /** Fields of the filing a result concerns, lists without their index: `services.domains.name`. */
  fields: string[]
}

export interface DialectCode extends BothLanguages {
  id: number
  /** The value of ours it stands for. */
  value?: string
}

/** An element that V3.0 does not have. */
export interface AddedElement extends ElementBody {
  document: 'upload' | 'download'
  /** Tags from the root, `ICP/XZBA/Baxx/Wz_xx`; the same element may stand at several. */
  places: string[]
  /** The tag of V3.0 it stands behind; at the end where it is left out. */
  after?: string
}

export interface ElementBody {
  tag: string
  title: BothLanguages
  /** How often it may stand there: 0 or 1, and at most. */
  min: number
  max: number
  type: ElementType
  /** The field of ours it is filled from; of a download, which it fills. */
  from?: string
  /** The list of ours it stands once for each row of; of a download, whose rows it tells. */
  each?: string
  /** What always stands in it. */
  value?: string | number
}

export type ElementType =
  | { is: 'text'; min: number; max: number; meaning?: Meaning }
  | { is: 'number'; min: number; max: number }
  /** A record id of 64 bits. */
  | { is: 'id' }
  | { is: 'code'; table: string }
  | { is: 'group'; order: 'any' | 'this'; elements: ElementBody[] }
