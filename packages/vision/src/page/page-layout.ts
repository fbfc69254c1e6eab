/** In the units of the page, from its upper left corner. */
export interface PagePlace {
  x: number
  y: number
  width: number
  height: number
}

/** A page we printed ourselves: where its codes stand, and the fields that somebody fills in by hand. */
export interface PageLayout {
  codes: readonly { begins: string; place: PagePlace }[]
  fields: Readonly<Record<string, PagePlace>>
}

/** How much of a field is covered, in shares of its area. */
export interface InkCover {
  /** Whatever is darker or more colourful than the paper. */
  ink: number
  /** What of it is red, as a seal is. */
  red: number
}

export interface Page {
  /** What the codes on it say, ours or not. */
  codes: string[]
  /** Every line of text, from top to bottom; left out where the models are missing. */
  lines?: string[]
  /** Only where the layout's codes were found: otherwise nobody knows where the fields are. */
  fields: Record<string, InkCover>
}
