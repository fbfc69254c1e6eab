import type { CodeTables, Draft } from '@openbeian/contract'
import { type Filing, type MaterialKind, type MaterialOwner, type OrderType, rowOf } from '@openbeian/filing'
import { type CheckKind, materialsNeeded, type NeededMaterial } from '@openbeian/rules'
import { factsOf, packsOf } from './judge.ts'

export type SlotGroup = 'ofSubject' | 'ofPrincipal' | 'ofService' | 'ofManager' | 'ifNeeded'

/** One place for a paper: what it is, whose, and why it is asked for. */
export interface MaterialSlot extends Pick<NeededMaterial, 'need' | 'note' | 'whyRule' | 'sample' | 'maxBytes'> {
  group: SlotGroup
  about: MaterialOwner
  kind: MaterialKind
  /** As findings and reasons name it. */
  path: string
}

export interface NeededMaterials {
  slots: MaterialSlot[]
  /** What is asked beside the papers. */
  checks: (NeededMaterial & { kind: CheckKind })[]
}

interface NeedOptions {
  filing: Filing
  orderType: OrderType
  draft: Draft
  tables: CodeTables
}

/** The papers and checks this order needs, as the rules say of what has been typed so far. */
export function neededMaterials({ filing, orderType, draft, tables }: NeedOptions): NeededMaterials {
  const situation = { orderType, on: draft.facts.today, filing, facts: factsOf(draft, tables) }
  const { needed } = materialsNeeded(packsOf(draft), situation)
  const slots = needed.filter(isMaterial).map((it) => ({ ...it, group: groupOf(it), path: pathOf(it) }))
  return { slots: [...slots, ...uploadedBeside(slots, draft)], checks: needed.filter(isCheck) }
}

/** What was uploaded for a place that is no longer asked for stays in sight. */
const uploadedBeside = (slots: MaterialSlot[], { materials }: Draft): MaterialSlot[] =>
  materials
    .map(({ kind, about }) => ({ kind, about }))
    .filter((it) => !slots.some(({ path }) => path === pathOf(it)))
    .map((it) => ({ ...it, group: 'ifNeeded', path: pathOf(it), need: 'ifAsked', note: { zh: '', en: '' } }))

const isCheck = (it: NeededMaterial): it is NeededMaterial & { kind: CheckKind } =>
  it.kind === 'face-check' || it.kind === 'ministry-sms'
const isMaterial = (it: NeededMaterial): it is NeededMaterial & { kind: MaterialKind } => !isCheck(it)

const pathOf = ({ about, kind }: { about: MaterialOwner; kind: MaterialKind }): string => `${about}.materials.${kind}`

function groupOf({ about, kind, need }: Pick<MaterialSlot, 'about' | 'kind' | 'need'>): SlotGroup {
  if (need === 'ifAsked') return 'ifNeeded'
  const { withPerson } = rowOf(kind)
  if (about === 'subject') return withPerson === 'always' ? 'ofPrincipal' : 'ofSubject'
  return withPerson !== 'never' ? 'ofManager' : 'ofService'
}
