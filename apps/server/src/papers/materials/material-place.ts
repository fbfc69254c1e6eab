import type { PagePlace } from '@openbeian/contract'
import type { MaterialKind, MaterialOwner } from '@openbeian/filing'

/** Kind, owner and page of a material in an order. */
export interface MaterialPlace {
  kind: MaterialKind
  about: MaterialOwner
  /** The page among the pages of the material; left out, the whole material. */
  page?: PagePlace | undefined
}
