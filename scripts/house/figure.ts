import type { SourceTree } from './source-tree.ts'

/** One number about the structure. Smaller is better. */
export interface Figure {
  value: number
  /** What it counts, one line each. */
  details: readonly string[]
}

export interface Measure {
  title: string
  goal?: number
  unit?: '%' | ' KB'
  /** What to do instead, where it became worse. */
  wayOut?: string
  /** `undefined`: it cannot be measured here. */
  measure: (tree: SourceTree) => Figure | undefined | Promise<Figure>
}

export const counted = (details: readonly string[]): Figure => ({ value: details.length, details })
