import { type MaterialKind, materialKinds } from '@openbeian/filing'
import type { Facts } from '@openbeian/rules'
import type { FaultCode, Hint } from '@openbeian/vision'
import type { PictureFindings } from './materials.rows.ts'

type MaterialFacts = NonNullable<Facts['materialFacts']>[string]

/** What a program can be seen by is gone from a copy, and from a page that was drawn. */
const showsProgram: Record<PictureFindings['as'], boolean> = { upload: true, copy: false, page: false }

/**
 * What judging a picture tells the rules. A hint (a photocopy, an edge nobody sees) is no proof: it leaves the fact
 * unknown, and a reviewer looks.
 */
export function factsOfPicture(kind: MaterialKind, looked: PictureFindings | null): MaterialFacts {
  if (!looked) return {}
  const hasFault = (code: FaultCode) => looked.faults.includes(code)
  const isHinted = (...hints: Hint[]) => hints.some((it) => looked.hints.includes(it))
  const isPage = looked.as === 'page'
  return {
    isSharp: !hasFault('BLUR'),
    ...(materialKinds[kind].mustShow === 'all-edges' && !isPage && !isHinted('edge-unseen')
      ? { showsAllEdges: !hasFault('CUT_EDGE') }
      : {}),
    ...(isPage || isHinted('photocopy') ? {} : { isInColour: true }),
    ...(isPage || isHinted('photocopy', 'screen-photo') ? {} : { isOfOriginal: true }),
    ...(showsProgram[looked.as] && !isHinted('edited') ? { editedWith: '' } : {}),
  }
}
