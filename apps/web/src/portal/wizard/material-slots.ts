import { asksFor, type Filing, isAsked, type MaterialKind, type MaterialOwner, type OrderType } from '@openbeian/filing'

export type SlotGroup = 'ofSubject' | 'ofPrincipal' | 'ofService' | 'ofManager' | 'ifNeeded'

/** One place for a paper: what it is and whose. */
export interface MaterialSlot {
  group: SlotGroup
  about: MaterialOwner
  kind: MaterialKind
  /** As findings and reasons name it. */
  path: string
}

/** The papers an order like this one may need; which of them must be there is said by the rules. */
export const materialSlots = (filing: Filing, orderType: OrderType): MaterialSlot[] =>
  everySlot(filing, asksFor(orderType, 'subject')).filter(({ path }) => isAsked(orderType, path))

function everySlot(filing: Filing, hasSubject: boolean): MaterialSlot[] {
  const isIndividual = filing.subject.nature === 'individual'
  const { principal } = filing.subject
  return [
    ...(isIndividual ? [] : [slot('ofSubject', 'subject', 'subject-certificate')]),
    slot('ofSubject', 'subject', 'commitment-letter'),
    ...(isIndividual || principal.isLegalRepresentative ? [] : [slot('ofSubject', 'subject', 'authorisation-letter')]),
    slot('ofPrincipal', 'subject', 'id-front'),
    slot('ofPrincipal', 'subject', 'id-back'),
    ...filing.services.flatMap(({ kind, manager, preApprovals }, index) => {
      const about: MaterialOwner = `services.${index}`
      const { number } = manager.certificate
      const isPrincipal = hasSubject && number !== '' && number === principal.certificate.number
      return [
        slot('ofService', about, 'domain-certificate'),
        ...(kind === 'app' ? [slot('ofService', about, 'app-icon')] : []),
        ...(preApprovals.length > 0 ? [slot('ofService', about, 'pre-approval')] : []),
        ...(isPrincipal ? [] : [slot('ofManager', about, 'id-front'), slot('ofManager', about, 'id-back')]),
      ]
    }),
    ...(isIndividual ? [slot('ifNeeded', 'subject', 'subject-certificate')] : []),
    ...(isIndividual ? [slot('ifNeeded', 'subject', 'residence-proof')] : []),
    slot('ifNeeded', 'subject', 'verification-sheet'),
    slot('ifNeeded', 'subject', 'other'),
  ]
}

const slot = (group: SlotGroup, about: MaterialOwner, kind: MaterialKind): MaterialSlot => ({
  group,
  about,
  kind,
  path: `${about}.materials.${kind}`,
})
