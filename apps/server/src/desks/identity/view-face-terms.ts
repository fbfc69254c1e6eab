import type { FaceTermsView } from '@openbeian/contract'
import { listTerms } from '../../judging/identity/face-terms.store.ts'
import { faceModels, modelTerms } from '../../judging/identity/model-terms.ts'
import type { Deps, Work } from '../../platform/deps.ts'

/** The terms an administrator accepts, and whether they are accepted. */
export async function viewFaceTerms({
  db,
  caller,
  faces,
}: Pick<Work, 'db' | 'caller' | 'faces'>): Promise<FaceTermsView> {
  const decisions = await listTerms(db, caller)
  const state = stateOf(faces?.terms, decisions[0])
  return {
    state,
    isOn: state === 'service' || state === 'environment' || state === 'accepted',
    text: modelTerms,
    models: faceModels,
    ...(faces ? { keptDays: faces.keptDays } : {}),
    decisions: decisions.map(({ accepts, textVersion, decidedAt: at, byName }) => ({
      accepts,
      textVersion,
      at: at.toISOString(),
      ...(byName ? { byName } : {}),
    })),
  }
}

function stateOf(
  terms: NonNullable<Deps['faces']>['terms'] | undefined,
  newest: { accepts: boolean; textVersion: string } | undefined,
): FaceTermsView['state'] {
  if (!terms) return 'off'
  if (terms !== 'console') return terms
  if (!newest) return 'undecided'
  if (!newest.accepts) return 'withdrawn'
  return newest.textVersion === modelTerms.version ? 'accepted' : 'outdated'
}
