import {
  domainKey,
  type FieldPath,
  type Filing,
  holderRelationNames,
  holderRelations,
  isOneOf,
  type Material,
  type SightingKind,
  sightingKinds,
  valueAt,
} from '@openbeian/filing'
import type { ResidenceProof } from '../packs/province/material-values.ts'
import type { DomainFacts, Facts } from '../situation.ts'
import type { Text } from '../text.ts'
import type { MaterialFacts } from './materials.ts'

interface SightingRow {
  /** What it is said of: the place is that of the rule that could not say. */
  of: 'materials' | 'domain' | 'person' | 'order'
  name: Text
  /** What can be said; `words`: what stands there, nothing where there is nothing. */
  answers: Readonly<Record<string, Text>> | 'words'
  /** The rules that want to know it, those of provinces without their number. */
  asks: readonly string[]
}

const t = (zh: string, en: string): Text => ({ zh, en })
const yesNo = { yes: t('是', 'Yes'), no: t('否', 'No') }

const residenceProofNames: Record<ResidenceProof, Text> = {
  'residence-permit': t('居住证', 'Residence permit'),
  'temporary-residence-permit': t('暂住证', 'Temporary residence permit'),
  'hukou-page': t('户口页', 'Page of the household register'),
  'student-card': t('学生证', 'Student card'),
  'property-certificate': t('房产证', 'Property certificate'),
  tenancy: t('租房合同', 'Tenancy'),
  'employer-letter': t('单位证明', 'Letter of the employer'),
  'social-insurance': t('社保证明', 'Proof of social insurance'),
  'employment-contract': t('劳动合同', 'Contract of employment'),
}

/** What is asked of a reviewer, and which rules it lets answer. */
export const sightings: Record<SightingKind, SightingRow> = {
  seal: {
    of: 'materials',
    name: t('印章上的文字', 'What the seal says'),
    answers: 'words',
    asks: ['national.letter-sealed', 'province.licence-seal'],
  },
  watermark: {
    of: 'materials',
    name: t('水印', 'Watermark'),
    answers: {
      none: t('没有', 'None'),
      'for-filing': t('仅供备案使用，不遮挡文字', 'For the filing only, covers no text'),
      'covers-text': t('仅供备案使用，遮挡文字', 'For the filing only, covers text'),
      other: t('其他文字', 'Something else'),
    },
    asks: ['national.paper-watermark'],
  },
  approvalHolder: {
    of: 'materials',
    name: t('审批文件的持有者', 'Whose approval it is'),
    answers: 'words',
    asks: ['national.pre-approval-holder'],
  },
  residenceProof: {
    of: 'materials',
    name: t('是哪一种居住证明', 'What proves residence'),
    answers: residenceProofNames,
    asks: ['province.residence-proof-kind'],
  },
  electronicLicence: {
    of: 'materials',
    name: t('是电子营业执照', 'Is it the electronic licence'),
    answers: yesNo,
    asks: ['province.no-electronic-licence'],
  },
  misleadingIcon: {
    of: 'materials',
    name: t('图标是系统或他人的，或带误导角标', 'Is the icon of a system or of another, or does it show a false badge'),
    answers: yesNo,
    asks: ['app.icon-own'],
  },
  realName: {
    of: 'domain',
    name: t('域名已实名认证（注册商页面或证书）', 'Is the holder verified (page or certificate of the registrar)'),
    answers: yesNo,
    asks: ['national.domain-real-name'],
  },
  registrarLicence: {
    of: 'domain',
    name: t('注册商已获工信部批复', 'Is the registrar licensed by the ministry'),
    answers: yesNo,
    asks: ['national.domain-registrar-licensed'],
  },
  holderCertificate: {
    of: 'domain',
    name: t('域名实名证件与主办者证件一致', 'Is the domain registered with the sponsor’s certificate'),
    answers: yesNo,
    asks: ['national.domain-holder-certificate'],
  },
  holderRelation: {
    of: 'domain',
    name: t('持有者与主办单位的关系', 'What the holder is to the sponsor'),
    answers: {
      ...holderRelationNames,
      stranger: t('证明不了，无关', 'Nothing proves it: a stranger'),
    },
    asks: ['national.domain-holder-unit', 'review.holder-confirmed'],
  },
  phoneAnswered: {
    of: 'person',
    name: t('打通了电话', 'Did somebody answer the mobile'),
    answers: yesNo,
    asks: ['national.mobile-answered'],
  },
  phoneOfPerson: {
    of: 'person',
    name: t(
      '手机以本人姓名和证件实名登记（运营商告知）',
      'Is the mobile registered to the person (as the operator says)',
    ),
    answers: yesNo,
    asks: ['national.mobile-registered-to-person'],
  },
  smsCame: {
    of: 'order',
    name: t('本人说收到了核验短信', 'Did the person get the SMS, as they say'),
    answers: yesNo,
    asks: ['sms.came'],
  },
  policeFiled: {
    of: 'order',
    name: t('该服务有公安联网备案', 'Is the service filed with the police'),
    answers: yesNo,
    asks: ['national.police-filing-too'],
  },
}

/** What somebody saw at a place of the filing. */
export interface Sighting {
  kind: SightingKind
  at: FieldPath
  answer: string
}

/** What can be said so that this rule can answer; undefined where nobody can by looking. */
export function sightingFor(rule: string): SightingKind | undefined {
  const asked = rule.replace(/^province\.\d\d\./, 'province.')
  return sightingKinds.find((kind) => sightings[kind].asks.includes(asked))
}

/** Whether it can be said at all. */
export function isAnswer(kind: SightingKind, answer: string): boolean {
  const { answers } = sightings[kind]
  return answers === 'words' || Object.hasOwn(answers, answer)
}

/**
 * What stands there now, as one text: once it changes, what was seen counts no more. Undefined where there is nothing to
 * look at.
 */
export function seenThere({ kind, at }: Pick<Sighting, 'kind' | 'at'>, filing: Filing, materials: readonly Material[]) {
  const { of } = sightings[kind]
  if (of === 'order') return 'order'
  if (of === 'materials') {
    const ids = materialsAt(at, materials).map(({ id }) => id)
    return ids.length > 0 ? ids.sort().join(' ') : undefined
  }
  const part = valueAt(filing, at)
  return part === undefined ? undefined : JSON.stringify([part, filing.subject.name])
}

/** The part of the filing a rule points into: the domain of `services.0.domains.1.name`, the person of `….manager.mobile`. */
export function placeOfSighting(kind: SightingKind, at: FieldPath): FieldPath | undefined {
  const { of } = sightings[kind]
  if (of === 'order') return ''
  return placeShapes[of].exec(at)?.[0]
}

const placeShapes = {
  materials: /^(?:subject|services\.\d{1,2})\.materials\.[a-z-]+$/,
  domain: /^services\.\d{1,2}\.domains\.\d{1,2}(?=\.|$)/,
  person: /^(?:subject\.principal|services\.\d{1,2}\.manager)(?=\.|$)/,
} as const

const materialsAt = (at: FieldPath, materials: readonly Material[]): Material[] =>
  materials.filter(({ kind, about }) => `${about}.materials.${kind}` === at)

/** The facts, and what somebody saw laid over them. */
export function withSightings(facts: Facts, filing: Filing, seen: readonly Sighting[]): Facts {
  return seen.reduce((known, it) => withOne(known, filing, it), facts)
}

function withOne(facts: Facts, filing: Filing, { kind, at, answer }: Sighting): Facts {
  const isYes = answer === 'yes'
  switch (kind) {
    case 'seal':
      return ofMaterials(facts, at, { seal: answer, isSealed: answer !== '' })
    case 'watermark':
      return ofMaterials(facts, at, watermarks[answer] ?? {})
    case 'approvalHolder':
      return ofMaterials(facts, at, { holder: answer })
    case 'residenceProof':
      return ofMaterials(facts, at, isOneOf(residenceProofs, answer) ? { proof: answer } : {})
    case 'electronicLicence':
      return ofMaterials(facts, at, { isElectronic: isYes })
    case 'misleadingIcon':
      return ofMaterials(facts, at, { isMisleading: isYes })
    case 'realName':
      return ofDomain(facts, filing, { at, told: { realNameVerified: isYes } })
    case 'registrarLicence':
      return ofDomain(facts, filing, { at, told: { registrarLicensed: isYes } })
    case 'holderCertificate':
      return ofDomain(facts, filing, { at, told: { holderCertificateAgrees: isYes } })
    case 'holderRelation':
      return ofDomain(facts, filing, {
        at,
        told: { holderIs: isOneOf(holderRelations, answer) ? answer : 'stranger' },
      })
    case 'phoneAnswered':
      return ofMobile(facts, filing, { at, list: 'unanswered', is: !isYes })
    case 'phoneOfPerson':
      return ofMobile(facts, filing, { at, list: 'ofAnother', is: !isYes })
    case 'smsCame':
      return { ...facts, sms: { ...facts.sms, missing: !isYes } }
    case 'policeFiled':
      return { ...facts, record: { ...facts.record, publicSecurityFiled: isYes } }
  }
}

const residenceProofs = Object.keys(residenceProofNames).filter((it): it is ResidenceProof => it in residenceProofNames)

const watermarks: Readonly<Record<string, MaterialFacts>> = {
  none: { watermark: '', watermarkCoversText: false },
  'for-filing': { watermark: '仅供备案使用', watermarkCoversText: false },
  'covers-text': { watermark: '仅供备案使用', watermarkCoversText: true },
  other: { watermark: '其他' },
}

/** A paper has pages: what is seen of it is true of each. */
function ofMaterials(facts: Facts, at: FieldPath, told: MaterialFacts): Facts {
  const ids = materialsAt(at, facts.materials ?? []).map(({ id }) => id)
  const seen = ids.map((id) => [id, { ...facts.materialFacts?.[id], ...told }] as const)
  return { ...facts, materialFacts: { ...facts.materialFacts, ...Object.fromEntries(seen) } }
}

function ofDomain(facts: Facts, filing: Filing, { at, told }: { at: FieldPath; told: Partial<DomainFacts> }): Facts {
  const name = valueAt(filing, `${at}.name`)
  if (typeof name !== 'string') return facts
  const key = domainKey(name)
  return { ...facts, domainFacts: { ...facts.domainFacts, [key]: { ...facts.domainFacts?.[key], ...told } } }
}

function ofMobile(
  facts: Facts,
  filing: Filing,
  { at, list, is }: { at: FieldPath; list: 'unanswered' | 'ofAnother'; is: boolean },
): Facts {
  const mobile = valueAt(filing, `${at}.mobile`)
  if (typeof mobile !== 'string') return facts
  const { mobiles } = facts
  return { ...facts, mobiles: { ...mobiles, [list]: { ...mobiles?.[list], [mobile]: is } } }
}
