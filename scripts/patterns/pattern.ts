/** A regular expression as it stands in the source. */
export interface Pattern {
  source: string
  flags: string
}

/** The pattern as source text; also the key of its proof. */
export const writtenPattern = ({ source, flags }: Pattern): string => `/${source}/${flags}`
