import type { FaceTermsView } from '@openbeian/contract'
import { countPersonsKept, listTerms } from '../../judging/identity/face-terms.store.ts'
import { faceModels, modelTerms } from '../../judging/identity/model-terms.ts'
import type { Deps, Work } from '../../platform/deps.ts'
import { nameOfAccount } from '../../records/accounts/sealed-account.ts'

/** The terms an administrator accepts, and whether they are accepted. */
export async function viewFaceTerms({
  db,
  cipher,
  caller,
  faces,
}: Pick<Work, 'db' | 'cipher' | 'caller' | 'faces'>): Promise<FaceTermsView> {
  const decisions = await listTerms(db, caller)
  const state = stateOf(faces?.terms, decisions[0])
  return {
    state,
    isOn: state === 'service' || state === 'environment' || state === 'accepted',
    text: modelTerms,
    models: faceModels,
    ...(faces ? { keptDays: faces.keptDays } : {}),
    personsKept: await countPersonsKept(db, caller.providerId),
    decisions: decisions.map(({ accepts, textVersion, decidedAt: at, byId, byNameSealed }) => ({
      accepts,
      textVersion,
      at: at.toISOString(),
      ...byOf(nameOfAccount(cipher, byId, byNameSealed)),
    })),
  }
}

const byOf = (byName: string | undefined) => (byName ? { byName } : {})

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
