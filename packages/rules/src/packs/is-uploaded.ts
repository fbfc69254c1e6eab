import type { MaterialKind, MaterialOwner } from '@openbeian/filing'
import { whenKnown } from '../conditions.ts'
import type { Answer } from '../rule.ts'
import type { Facts } from '../situation.ts'

/** Has this paper been uploaded for the subject, or for one of the services? */
export const isUploaded = (wanted: MaterialKind, owner: MaterialOwner, { materials }: Facts): Answer =>
  whenKnown(materials, (all) => all.some(({ kind, about }) => kind === wanted && about === owner))
