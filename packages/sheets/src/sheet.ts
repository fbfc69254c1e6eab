/** A table as somebody made it: its rows with something in them, each with the number the program shows beside it. */
export interface Sheet {
  /** Of a CSV the name is empty. */
  name: string
  rows: SheetRow[]
}

export interface SheetRow {
  number: number
  /** Texts by column; what is empty is `''`. A day is `YYYY-MM-DD`. */
  cells: string[]
}

/** What cannot be read at all, and what of it is wrong. */
export interface SheetFault {
  kind: SheetFaultKind
  /** Where in the file, as far as it is known: an entry of the archive, or a row. */
  at?: string
  /** The bound that was passed. */
  max?: number
}

export type SheetFaultKind =
  | 'no-sheet'
  | 'old-format'
  | 'locked'
  | 'damaged'
  | 'unpacks-too-large'
  | 'too-many-rows'
  | 'too-many-cells'
  | 'too-many-columns'
  | 'too-many-sheets'
  | 'too-long-cell'
  | 'wrong-encoding'

/** What was read, and what whoever made it should know: told, never silently dropped. */
export interface SheetRemark {
  kind: SheetRemarkKind
  sheet: string
  /** The first place, where there are several. */
  row?: number
  column?: number
  count: number
}

export type SheetRemarkKind = 'formula' | 'macros' | 'empty-rows' | 'lost-digits' | 'error-cell' | 'hidden-sheet'

export type SheetsRead =
  | { ok: true; format: 'xlsx' | 'csv'; encoding?: string; sheets: Sheet[]; remarks: SheetRemark[] }
  | { ok: false; fault: SheetFault }

/** Thrown inside the readers alone: what they answer is a value. */
export class SheetRefusal extends Error {
  readonly fault: SheetFault
  constructor(fault: SheetFault) {
    super(fault.kind)
    this.fault = fault
  }
}

export const refused = (kind: SheetFaultKind, more: Omit<SheetFault, 'kind'> = {}): SheetRefusal =>
  new SheetRefusal({ kind, ...more })
