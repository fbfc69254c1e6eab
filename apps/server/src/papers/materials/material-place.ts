import type { PagePlace } from '@openbeian/contract'
import type { MaterialKind, MaterialOwner } from '@openbeian/filing'

/** Which paper of an order it is, and whose. */
export interface MaterialPlace {
  kind: MaterialKind
  about: MaterialOwner
  /** Among its pages; left out, it is the whole paper. */
  page?: PagePlace | undefined
}
