import {
  asksFor,
  isFieldAsked,
  isMaterialKind,
  isMaterialOwner,
  type MaterialKind,
  type MaterialKindRow,
  type MaterialOwner,
  materialKindList,
  materialKinds,
  orderNeeds,
  rowOf,
  type SampleDrawing,
  smsExpected,
} from '@openbeian/filing'
import { evaluate } from './evaluate.ts'
import type { Pack } from './pack.ts'
import { maxReportedBytes, verificationMethod } from './packs/national/material-values.ts'
import { sectorsOf } from './packs/national/pre-approval.ts'
import { type Bug, provinceOfSubject, type Severity } from './rule.ts'
import type { Situation } from './situation.ts'
import type { Text } from './text.ts'

/** 人脸核验, 工信部短信核验: no papers, but asked of the applicant all the same. */
export type CheckKind = 'face-check' | 'ministry-sms'

/** A document, a letter or a check that an order needs, or may need. */
export interface NeededMaterial {
  kind: MaterialKind | CheckKind
  about: MaterialOwner
  /** `required`: the order is refused without it; `advised`: it will probably be asked for; `ifAsked`: the form offers a place. */
  need: 'required' | 'advised' | 'ifAsked'
  /** The rule that asks for it. */
  whyRule?: string
  note: Text
  sample?: SampleDrawing
  /** What it may take in a report, in bytes. */
  maxBytes?: number
}

const place = /^(subject|services\.\d+)\.materials\.([a-z-]+)$/
const ranks: Record<NeededMaterial['need'], number> = { required: 0, advised: 1, ifAsked: 2 }
const needOf = (severity: Severity): NeededMaterial['need'] => (severity === 'blocks' ? 'required' : 'advised')

export interface MaterialsNeeded {
  needed: NeededMaterial[]
  /** Rules that broke down: what they would ask for is not known. */
  bugs: Bug[]
}

/** Materials this order needs in its province on its day: the rules are asked as if nothing had been uploaded yet. */
export function materialsNeeded(packs: readonly Pack[], situation: Situation): MaterialsNeeded {
  const { findings, bugs } = evaluate(packs, { ...situation, facts: { ...situation.facts, materials: [] } })
  const byRules = findings.flatMap(({ at, severity, rule, message, whatToDo }): NeededMaterial[] => {
    const [, about, kind] = place.exec(at) ?? []
    if (!about || !isMaterialOwner(about) || !kind || !isMaterialKind(kind)) return []
    const note = { zh: message.zh + whatToDo.zh, en: `${message.en} ${whatToDo.en}` }
    return [{ kind, about, need: needOf(severity), whyRule: rule, note }]
  })
  const all = [...byRules, ...approvals(situation), ...checks(situation), ...placesIfAsked(situation)]
  const needed = [...Map.groupBy(all, ({ kind, about }) => `${about} ${kind}`).values()].flatMap((same) => {
    const [first] = same.toSorted((one, other) => ranks[one.need] - ranks[other.need])
    if (!first || first.kind === 'face-check' || first.kind === 'ministry-sms') return first ?? []
    return { ...first, sample: materialKinds[first.kind].sample, maxBytes: maxReportedBytes(first.kind, situation.on) }
  })
  return { needed, bugs }
}

/** 前置审批: what the name, the contents and the business scope point to, from whom, and as what document. */
function approvals(situation: Situation): NeededMaterial[] {
  const { orderType, filing } = situation
  if (!asksFor(orderType, 'service')) return []
  return filing.services.flatMap((service, index) =>
    sectorsOf(service, situation).flatMap(({ sector, sign }): NeededMaterial[] => {
      const why = {
        about: `services.${index}`,
        need: 'advised',
        whyRule: `national.pre-approval-${sector.id}`,
      } as const
      const { document, authority, name } = sector
      return [
        {
          ...why,
          kind: 'pre-approval',
          note: {
            zh: `“${sign}”涉及${name.zh}：${authority.zh}的${document.zh}。`,
            en: `“${sign}” points to ${name.en}: ${document.en}, issued by ${authority.en}.`,
          },
        },
        {
          ...why,
          kind: 'no-pre-approval-statement',
          note: { zh: `不涉及${name.zh}时上传。`, en: `Where the pages have nothing of ${name.en}.` },
        },
      ]
    }),
  )
}

function checks({ orderType, filing, on }: Situation): NeededMaterial[] {
  const province = provinceOfSubject(filing)
  const sms: NeededMaterial = {
    kind: 'ministry-sms',
    about: 'subject',
    need: 'required',
    note: {
      zh: '提交管局后，负责人会收到工信部的短信，24小时内到工信部网站核验。',
      en: 'Once it is reported, the persons in charge get an SMS of the ministry and answer it there within 24 hours.',
    },
  }
  const faces = filing.services.map(
    (_, index): NeededMaterial => ({
      kind: 'face-check',
      about: `services.${index}`,
      need: 'required',
      note: {
        zh: '服务负责人本人核验；不愿意做人脸核验的，可以改用幕布照片等方式。',
        en: 'The service manager in person; whoever does not want a face check takes another way, e.g. the curtain.',
      },
    }),
  )
  return [
    ...(verificationMethod({ orderType, province, on }) === 'face-check' ? faces : []),
    ...(smsExpected(province, orderType, on) ? [sms] : []),
  ]
}

/** Where something can be put that only a reviewer or an administration asks for. */
function placesIfAsked({ orderType, filing }: Situation): NeededMaterial[] {
  if (orderNeeds[orderType].does === 'cancels' || orderNeeds[orderType].does === 'binds') return []
  const note = { zh: '审核人员或管局要求时上传。', en: 'Only where the reviewer or the administration asks for it.' }
  const at = (about: MaterialOwner, kinds: MaterialKind[]): NeededMaterial[] =>
    kinds.map((kind) => ({ kind, about, need: 'ifAsked', note }))
  const { principal, nature } = filing.subject
  const subject = nature === 'individual' ? (['always'] as const) : (['always', 'of-units'] as const)
  return [
    ...at('subject', placesOf('subject', subject)),
    ...filing.services.flatMap(({ manager, preApprovals }, index) => {
      const { number } = manager.certificate
      const isPrincipal = number !== '' && number === principal.certificate.number
      const isEarlier =
        number !== '' && filing.services.some((it, place) => place < index && it.manager.certificate.number === number)
      return at(
        `services.${index}`,
        placesOf('service', [
          'always',
          ...(preApprovals.length > 0 ? (['with-approvals'] as const) : []),
          ...(isEarlier || (isPrincipal && asksFor(orderType, 'subject')) ? [] : (['other-manager'] as const)),
        ]),
      )
    }),
  ].filter(({ about, kind }) => isFieldAsked(orderType, `${about}.materials.${kind}`))
}

type Places = MaterialKindRow['placeIfAsked']

/** The kinds a place is kept for, where one of these conditions holds. */
const placesOf = <Owner extends keyof Places>(owner: Owner, holding: readonly Places[Owner][]): MaterialKind[] =>
  materialKindList.filter((kind) => {
    const place = rowOf(kind).placeIfAsked[owner]
    return place !== undefined && holding.includes(place)
  })
