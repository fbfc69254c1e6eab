import type { Finding, MaterialView, UnknownRule } from '@openbeian/contract'
import type { Filing } from '@openbeian/filing'
import { packVersion, type Situation } from '@openbeian/rules'
import { factsOfMaterials } from '../../papers/materials/facts-of-materials.ts'
import { factsOfSheets } from '../../papers/sheets/facts-of-sheets.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Order } from '../../records/orders/order.ts'
import { packsInForce, packsOfLater } from '../rules/packs-in-force.ts'
import { seenToo } from '../sightings/seen-too.ts'
import { sightingsOf } from '../sightings/sightings-of-order.ts'
import { askRules, askStep, type StepQuery, type StepVerdict } from './ask-rules.ts'
import { type FactsOfOrder, factsOfOrder, situationOf } from './facts-of-order.ts'
import { judgingError } from './judging.errors.ts'

/** What the rules found, the papers they looked at, and which rules they were. */
export interface OrderVerdict {
  findings: Finding[]
  /** What could not be judged because a fact is missing. */
  unknown: UnknownRule[]
  materials: MaterialView[]
  rulePackVersion: string
  ruleVersion: number
  /** What the rules of the step say that the order takes, where they were asked. */
  ofStep?: StepVerdict
}

/** Asks the rules of this filing as it is now, and those of the step it takes. */
export async function judgeOrder(
  work: Deps,
  { order, filing, step }: { order: Order; filing: Filing; step?: StepQuery | undefined },
): Promise<OrderVerdict> {
  const [ofMaterials, facts, signed, sightings] = await Promise.all([
    factsOfMaterials(work.db, { cipher: work.cipher, orderId: order.id, filing }),
    factsOfOrder(work, order, filing),
    factsOfSheets(work, order),
    sightingsOf(work, order, filing),
  ])
  const { ruleVersion, packSwitches } = facts
  const inForce = await packsInForce(work, order.providerId, ruleVersion)
  const seen = Object.entries(ofMaterials.facts.materialFacts).map(
    ([id, seenOnIt]) => [id, { ...seenOnIt, ...signed[id] }] as const,
  )
  const known = { ...facts, ...ofMaterials.facts, materialFacts: Object.fromEntries(seen) }
  const situation = seenToo(situationOf(order, filing, known), sightings)
  const verdict = askRules(work, { orderId: order.id, packsInForce: inForce, situation })
  const later = await findingsOfLater(work, { order, ruleVersion, packSwitches, situation })
  const isSaid = isAmong(verdict.findings)
  return {
    ...verdict,
    findings: [...verdict.findings, ...later.filter((it) => !isSaid(it))],
    materials: ofMaterials.views,
    ...(step ? { ofStep: askStep(work, { orderId: order.id, inForce, situation, sightings, ...step }) } : {}),
    rulePackVersion: inForce.name,
    ruleVersion: ruleVersion?.version ?? 0,
  }
}

/** What was loaded since the order was handed in: told to whoever decides, and no reason to stop what was in order that day. */
async function findingsOfLater(
  work: Deps,
  {
    order,
    situation,
    ...rules
  }: Pick<FactsOfOrder, 'ruleVersion' | 'packSwitches'> & {
    order: Order
    situation: Situation
  },
): Promise<Finding[]> {
  const packs = await packsOfLater(work, rules)
  if (packs.length === 0) return []
  return askRules(work, { orderId: order.id, packsInForce: { packs, name: packVersion(packs) }, situation }).findings
}

/** A newer version of a pack says the same of the same place only once. */
const isAmong = (findings: readonly Finding[]) => (one: Finding) =>
  findings.some(({ rule, at }) => rule === one.rule && at === one.at)

const blocking = (findings: Finding[]): Finding[] => findings.filter((it) => it.severity === 'blocks')

/** Throws `order.has-blocking-findings`. */
export function refuseBlocking(order: Order, findings: Finding[]): void {
  const mend = blocking(findings)
  if (mend.length > 0) throw judgingError('order.has-blocking-findings', { orderId: order.id, findings: mend })
}

/** The unique index found what the rules could not see: the other order came in at the same instant. */
export const otherOpenOrder: Finding = {
  rule: 'order.one-open-order',
  severity: 'blocks',
  at: 'subject.certificate.number',
  message: { zh: '该主体现在不能提交新的订单。', en: 'No order of this subject can be handed in now.' },
  whatToDo: {
    zh: '请核对证件号码；如有正在办理的订单，请先完成或放弃，仍有疑问请联系接入商。',
    en: 'Check the number of the certificate; finish or abandon an order of yours that is under way, or talk to the provider.',
  },
}
