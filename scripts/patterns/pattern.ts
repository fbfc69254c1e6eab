/** A regular expression as it stands in the source. */
export interface Pattern {
  source: string
  flags: string
}

/** As one writes it; the key of what was proved. */
export const writtenPattern = ({ source, flags }: Pattern): string => `/${source}/${flags}`
