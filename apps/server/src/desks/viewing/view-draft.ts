import type { Draft } from '@openbeian/contract'
import { factsOfOrder } from '../../judging/orders/facts-of-order.ts'
import { toldFindings } from '../../judging/orders/told-findings.ts'
import { packsInForce } from '../../judging/rules/packs-in-force.ts'
import { listMaterials } from '../../papers/materials/list-materials.ts'
import { roomOf } from '../../papers/materials/refuse-full.ts'
import type { Work } from '../../platform/deps.ts'
import { actsByMandate } from '../../platform/visible-to.ts'
import { openFiling } from '../../records/orders/order.ts'
import { refuseUneditable } from '../../records/orders/order-rights.ts'
import { openReturnReasons } from '../../records/orders/sealed-reasons.ts'
import { shownReasons } from '../../records/orders/shown-reasons.ts'
import { getVisibleOrder } from '../../records/orders/visible-order.ts'

/** The filing in the clear, for the one who types it. Throws `order.not-found`, `order.not-editable`. */
export async function viewDraft(work: Work, orderId: string): Promise<Draft> {
  const order = await getVisibleOrder(work.db, work.caller, orderId)
  refuseUneditable(work.caller, order)
  const filing = openFiling(work.cipher, order)
  const known = await factsOfOrder(work, order, filing)
  const { today, resources, openOrderOfSubject, allowedIpRanges, allowedDomainSuffixes, providerRanges } = known
  const { filed, accessesElsewhere, ruleVersion, approvedSuffixes, approvedSuffixesAsOf } = known
  const asked = { rule: 'national.open-order', at: 'subject.certificate.number' }
  const tells = await toldFindings(work, { order, filing, findings: [asked] })
  const { loaded } = await packsInForce(work, order.providerId, ruleVersion)
  return {
    version: order.version,
    filing,
    materials: await listMaterials(work.db, orderId),
    storage: (await roomOf(work.db, order)).room,
    ...(actsByMandate(work.caller, order) ? { byMandate: true } : {}),
    returnReasons: shownReasons(openReturnReasons(work.cipher, order)),
    rules: { version: ruleVersion?.version ?? 0, adjust: ruleVersion?.adjust ?? [], packs: [...loaded] },
    facts: {
      today,
      resources,
      openOrderOfSubject: openOrderOfSubject && tells.length > 0,
      allowedIpRanges,
      allowedDomainSuffixes,
      providerRanges,
      ...(approvedSuffixes ? { approvedSuffixes } : {}),
      ...(approvedSuffixesAsOf ? { approvedSuffixesAsOf } : {}),
      ...(filed ? { filed } : {}),
      ...(accessesElsewhere === undefined ? {} : { accessesElsewhere }),
    },
  }
}
