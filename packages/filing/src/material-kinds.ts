/** A drawing of how a paper has to look; the web shows it as `samples/<name>.svg`. */
export type SampleDrawing =
  | 'card-front'
  | 'card-back'
  | 'certificate'
  | 'letter'
  | 'document'
  | 'person-with-card'
  | 'curtain'

interface Words {
  zh: string
  en: string
}

/** Everything the system asks of a kind of material; a list of kinds anywhere is a filter on one of these columns. */
export interface MaterialKindRow {
  /** What it is called, on every page and in every answer. */
  name: Words
  /** Said to the applicant beside the place for it. */
  hint: Words
  sample: SampleDrawing
  /** `one`: a single picture by nature; `several`: a paper of pages; `collected`: each upload is one more page. */
  pages: 'one' | 'several' | 'collected'
  /** What a picture of it must show: the whole card or certificate, its text, or anything. */
  mustShow: 'all-edges' | 'text' | 'anything'
  /** How it lies before the camera of a phone. */
  frame: 'across' | 'upright'
  /** An icon is a picture, but no paper: the rules about papers leave it out. */
  isPaper: boolean
  /** 文书: made here with the data of the order, to be signed by hand. */
  madeHere: boolean
  /** A unit puts its seal on it. */
  sealedByUnits: boolean
  /** Whose data are read on it: of the sponsor, of one side of a person's card, or of a domain. */
  readAs: 'sponsor' | 'person-front' | 'person-back' | 'domain' | 'nothing'
  /** Whether it shows a person's data. */
  personal: 'always' | 'of-individuals' | 'never'
  /** With the subject's papers: it is asked when the order asks for the subject; all others whenever something is filed. */
  provesSubject: boolean
  /** Lies with the person (principal or manager) on the page of papers, rather than with the sponsor or the service. */
  withPerson: 'always' | 'of-services' | 'never'
  /** Where the form offers a place although no rule asks: a reviewer or an administration may ask for it. */
  placeIfAsked: {
    subject?: 'always' | 'of-units'
    /** `with-approvals`: of a service that names one; `other-manager`: where the manager is not the principal. */
    service?: 'always' | 'with-approvals' | 'other-manager'
  }
  /** Which fields a reviewer compares with it, each with its turn: the paper of turn 1 is looked for first. */
  comparedWith: { [fields in 'person' | 'validity' | 'subject' | 'service' | 'domain' | 'approval']?: number }
  /** 附件用途 `Fjyt`: kinds without a purpose of their own are reported as `other`. */
  reportedAs: string
  /** What the administration takes it for when it is sent alone (XZHYD). */
  reportedOf: 'subject' | 'service' | 'either'
  /** `Fj`, or the scans inside a service, which are JPEG only and travel with an order only. */
  reportedIn: 'attachments' | 'service'
  /** Which limit of the interface holds: 核验单, or all others. */
  sizeLimit: 'sheet' | 'other'
}

const usualRow = {
  pages: 'several',
  mustShow: 'text',
  frame: 'upright',
  isPaper: true,
  madeHere: false,
  sealedByUnits: false,
  readAs: 'nothing',
  personal: 'never',
  provesSubject: false,
  withPerson: 'never',
  placeIfAsked: {},
  comparedWith: {},
  reportedAs: 'other',
  reportedOf: 'either',
  reportedIn: 'attachments',
  sizeLimit: 'other',
} as const

const letter = { ...usualRow, sample: 'letter' } as const
const madeHere = { ...letter, madeHere: true, sealedByUnits: true } as const
const ofPerson = { ...usualRow, personal: 'always', provesSubject: true, withPerson: 'always' } as const
const idSide = {
  ...ofPerson,
  pages: 'one',
  mustShow: 'all-edges',
  frame: 'across',
  placeIfAsked: { subject: 'always', service: 'other-manager' },
} as const

/** Every kind of material. A new kind is a row here. */
export const materialKinds = {
  'subject-certificate': {
    ...usualRow,
    name: { zh: '主办单位证件', en: 'Certificate of the sponsor' },
    hint: {
      zh: '营业执照等证件原件的照片，信息要和前面填的一致。',
      en: 'A photo of the original licence; it must match what you typed.',
    },
    sample: 'certificate',
    mustShow: 'all-edges',
    readAs: 'sponsor',
    personal: 'of-individuals',
    provesSubject: true,
    placeIfAsked: { subject: 'always' },
    comparedWith: { subject: 1 },
    reportedAs: 'subject-certificate',
    reportedOf: 'subject',
  },
  'id-front': {
    ...idSide,
    name: { zh: '身份证人像面', en: 'Identity card, portrait side' },
    hint: { zh: '有照片的一面。', en: 'The side with the portrait.' },
    sample: 'card-front',
    readAs: 'person-front',
    comparedWith: { person: 1, validity: 2, subject: 2 },
    reportedAs: 'id-front',
  },
  'id-back': {
    ...idSide,
    name: { zh: '身份证国徽面', en: 'Identity card, emblem side' },
    hint: { zh: '有国徽的一面，能看清有效期。', en: 'The side with the emblem; the validity must be readable.' },
    sample: 'card-back',
    readAs: 'person-back',
    comparedWith: { person: 2, validity: 1 },
    reportedAs: 'id-back',
  },
  'domain-certificate': {
    ...usualRow,
    name: { zh: '域名证书', en: 'Domain certificate' },
    hint: { zh: '在域名注册商的后台下载。', en: 'Download it from your registrar.' },
    sample: 'certificate',
    readAs: 'domain',
    placeIfAsked: { service: 'always' },
    comparedWith: { domain: 1 },
    reportedAs: 'domain-certificate',
    reportedOf: 'service',
  },
  'holder-relation': {
    ...letter,
    name: { zh: '域名持有者关系证明', en: 'Proof of what the holder is' },
    hint: {
      zh: '持有者是股东或高级管理人员的，上传章程、股东名册或任职文件。',
      en: 'For a holder who is a shareholder or senior manager: articles, register of shareholders or appointment.',
    },
  },
  'verification-sheet': {
    ...madeHere,
    name: { zh: '真实性核验单', en: 'Verification sheet' },
    hint: { zh: '管局要求时上传。', en: 'Only if the administration asks for it.' },
    placeIfAsked: { subject: 'always' },
    comparedWith: { service: 1 },
    reportedAs: 'verification-sheet',
    sizeLimit: 'sheet',
  },
  'commitment-letter': {
    ...madeHere,
    name: { zh: '承诺书', en: 'Letter of commitment' },
    hint: { zh: '签字（单位还要盖章）后拍照。', en: 'Signed (organisations also stamp it), then photographed.' },
    placeIfAsked: { subject: 'always' },
    comparedWith: { service: 2 },
    reportedAs: 'commitment-letter',
  },
  'authorisation-letter': {
    ...madeHere,
    name: { zh: '授权书', en: 'Letter of authorisation' },
    hint: {
      zh: '负责人不是法定代表人时上传，盖公章。',
      en: 'If the principal is not the legal representative; stamped.',
    },
    provesSubject: true,
    withPerson: 'of-services',
    placeIfAsked: { subject: 'of-units' },
    comparedWith: { person: 4 },
    reportedAs: 'authorisation-letter',
  },
  'mandate-letter': {
    ...letter,
    name: { zh: '代办委托书', en: 'Mandate letter' },
    hint: {
      zh: '主办者委托他人代办备案的委托书，签字（单位还要盖章）后上传。',
      en: 'The sponsor has a third party file for it: signed; organisations also stamp it.',
    },
    sealedByUnits: true,
  },
  'pre-approval': {
    ...usualRow,
    name: { zh: '前置审批文件', en: 'Prior approval' },
    hint: { zh: '主管部门的批准文件。', en: 'The approval of the authority in charge.' },
    sample: 'certificate',
    placeIfAsked: { service: 'with-approvals' },
    comparedWith: { service: 3, approval: 1 },
    reportedAs: 'pre-approval',
    reportedOf: 'service',
    reportedIn: 'service',
  },
  'residence-proof': {
    ...ofPerson,
    name: { zh: '居住证明', en: 'Proof of residence' },
    hint: {
      zh: '证件不是本省的个人，按本省要求上传居住证等。',
      en: 'For persons from another province, where the province asks for it.',
    },
    sample: 'card-front',
    mustShow: 'all-edges',
    frame: 'across',
    placeIfAsked: { subject: 'always' },
    comparedWith: { person: 3 },
    reportedAs: 'residence-proof',
    reportedOf: 'subject',
  },
  'hand-held-id': {
    ...ofPerson,
    name: { zh: '手持身份证照片', en: 'Photo holding the ID' },
    hint: { zh: '本人手持身份证，脸和证件都看得清。', en: 'You hold your ID; face and card are both readable.' },
    sample: 'person-with-card',
    pages: 'one',
    frame: 'across',
    placeIfAsked: { subject: 'always' },
  },
  'curtain-photo': {
    ...usualRow,
    name: { zh: '幕布照片', en: 'Photo before the curtain' },
    hint: { zh: '本人在幕布前拍的半身照。', en: 'You from the waist up, before the curtain.' },
    sample: 'curtain',
    pages: 'one',
    personal: 'always',
    withPerson: 'of-services',
    placeIfAsked: { service: 'always' },
  },
  'server-lease': {
    ...letter,
    name: { zh: '服务器租赁协议', en: 'Server lease agreement' },
    hint: { zh: '与接入服务提供者签的租赁协议。', en: 'The agreement with the access provider.' },
    placeIfAsked: { service: 'always' },
  },
  'authenticity-notice': {
    ...madeHere,
    name: { zh: '真实性责任告知书', en: 'Notice of responsibility' },
    hint: { zh: '读过后签字（单位还要盖章）。', en: 'Read it, sign it; organisations also stamp it.' },
  },
  'no-pre-approval-statement': {
    ...madeHere,
    name: { zh: '不涉及前置审批承诺书', en: 'Statement that no approval is needed' },
    hint: { zh: '内容不涉及前置审批时，签字盖章说明。', en: 'Signed: the pages need no approval of a sector.' },
  },
  'construction-plan': {
    ...usualRow,
    name: { zh: '网站建设方案书', en: 'Plan of the websites' },
    hint: { zh: '网站较多时，说明每个网站的用途。', en: 'With many websites: what each of them is for.' },
    sample: 'document',
    sealedByUnits: true,
    placeIfAsked: { subject: 'always' },
  },
  'change-proof': {
    ...letter,
    name: { zh: '变更证明', en: 'Proof of the change' },
    hint: { zh: '登记机关出具的变更（更名）证明。', en: 'The registrar’s paper about the new name.' },
    provesSubject: true,
    placeIfAsked: { subject: 'of-units' },
  },
  'party-building-proof': {
    ...letter,
    name: { zh: '党建证明', en: 'Party-building confirmation' },
    hint: { zh: '当地网信办的党建确认函。', en: 'The confirmation of the local cyberspace office.' },
  },
  'employment-proof': {
    ...ofPerson,
    name: { zh: '就业证明', en: 'Proof of employment' },
    hint: { zh: '未满18周岁的负责人的就业或收入证明。', en: 'For a person under 18: proof of work or income.' },
    sample: 'letter',
  },
  'body-approval': {
    ...letter,
    name: { zh: '主管部门批准文件', en: 'Approval of the body in charge' },
    hint: { zh: '机构编制部门等的批准或审核表。', en: 'From the office in charge of public bodies.' },
    placeIfAsked: { subject: 'of-units' },
  },
  'app-icon': {
    ...usualRow,
    name: { zh: 'APP 图标', en: 'Icon of the app' },
    hint: {
      zh: '正方形，不超过 100 KB，与应用商店里的图标一致。',
      en: 'Square, at most 100 KB, the one the app stores show.',
    },
    sample: 'document',
    pages: 'one',
    mustShow: 'anything',
    isPaper: false,
  },
  other: {
    ...usualRow,
    name: { zh: '其他材料', en: 'Other paper' },
    hint: { zh: '审核员要求补充的材料。', en: 'What the reviewer asked for.' },
    sample: 'document',
    pages: 'collected',
    mustShow: 'anything',
    placeIfAsked: { subject: 'always' },
  },
} as const satisfies Record<string, MaterialKindRow>

type Table = typeof materialKinds
export type MaterialKind = keyof Table
