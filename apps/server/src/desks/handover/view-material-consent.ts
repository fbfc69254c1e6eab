import type { HandoverTask } from '@openbeian/contract'
import { type Filing, shanghaiDay, showsPerson } from '@openbeian/filing'
import { certificateAt } from '../../judging/identity/face-persons.ts'
import type { Deps } from '../../platform/deps.ts'
import type { HandoverRow } from '../../records/handovers/handovers.store.ts'
import { isUnderFourteen, materialConsentText } from '../../records/privacy/material-consent-text.ts'
import { findMaterialConsentOfLink } from '../../records/privacy/material-consents.store.ts'

/** What the person of a link is asked before papers that show them; undefined where none of the papers does. */
export async function viewMaterialConsent(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  { id, step, kinds, about }: HandoverRow,
  filing: Filing,
): Promise<HandoverTask['materialConsent']> {
  if (step !== 'upload' || !kinds.some((kind) => showsPerson(kind, filing))) return undefined
  const said = await findMaterialConsentOfLink(db, id)
  return {
    ...materialConsentText,
    ...(said?.textVersion === materialConsentText.version ? { agrees: said.agrees } : {}),
    guardianNeeded: isUnderFourteen(certificateAt(filing, about), shanghaiDay(now())),
  }
}
