import { provinceOfRegion } from '@openbeian/filing'
import type { CodeTables, FiledAttachment, NewFiling } from '@openbeian/regulator'
import { attachmentKind } from './attachment-kind.ts'
import { certificateKey, type TakenNames } from './state.ts'

type Subject = Pick<NewFiling['subject'], 'nature' | 'address' | 'certificate'>
type Service = Pick<NewFiling['services'][number], 'contents' | 'homeUrl'> & {
  domains: readonly { name: string }[]
  languages?: number[]
}
type Access = { locations: number[]; modes: number[]; ips: readonly { from: number; to: number }[] }
type Person = { email?: string; landline?: string; mobile?: string }
type Attachment = Pick<NewFiling['attachments'][number] | FiledAttachment, 'format' | 'purpose' | 'content'>

/** The parts of a reported record that are checked alike, whatever block they came in. */
export interface Parts {
  subject?: Subject
  services?: readonly Service[]
  access?: readonly Access[]
  people?: readonly Person[]
  attachments?: readonly Attachment[]
  /** The subject that may have these domains already, as `Taken` names it. */
  owner?: string
}

export interface PartRules {
  codes: CodeTables
  taken: TakenNames
}

/** The result codes (`Jgdm`) the parts get before a person looks at them; empty when they are fine. */
export function checkParts(parts: Parts, rules: PartRules): number[] {
  const complete = { services: [], access: [], people: [], attachments: [], ...parts }
  return Object.entries(checks).flatMap(([code, isBroken]) => (isBroken(complete, rules) ? [Number(code)] : []))
}

/** What a first filing gets: whoever is filed already cannot file again (1003, 网站主办者冲突). */
export function checkFiling(filing: NewFiling, rules: PartRules): number[] {
  const isTaken = rules.taken.certificates.has(certificateKey(filing.subject.certificate))
  return [...(isTaken ? [1003] : []), ...checkParts(partsOf(filing), rules)]
}

const partsOf = ({ subject, services, attachments }: NewFiling): Parts => ({
  subject,
  services,
  access: services.flatMap((it) => it.access),
  people: [subject.principal, ...services.map((it) => it.manager)],
  attachments,
})

type Check = (parts: Parts & Required<Omit<Parts, 'subject' | 'owner'>>, rules: PartRules) => boolean

/** By result code: when a record gets it. */
const checks: Record<number, Check> = {
  /** 无效域名 */
  1004: ({ services }) => domainsOf(services).some((it) => !isDomainName(it)),
  /** 域名冲突: filed already by somebody else, or named twice here. */
  1005: ({ services, owner }, { taken }) => {
    const names = domainsOf(services)
    const isOthers = (it: string) => taken.domains.has(it) && taken.domains.get(it) !== owner
    return new Set(names).size < names.length || names.some(isOthers)
  },
  /** 无效IP */
  1006: ({ access }) =>
    access.some(({ ips }) => ips.some(({ from, to }) => from > to || !isPublic(from) || !isPublic(to))),
  /** 无效证件 */
  1008: ({ subject }, { codes }) =>
    subject !== undefined &&
    (!knows(Object.values(codes.certificateTypes), [subject.certificate.type]) ||
      subject.certificate.number.length > 128),
  /** 无效邮箱 */
  1009: ({ people }) =>
    people.some(({ email }) => email !== undefined && !everyOne(email, /^[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+$/)),
  /** 无效办公电话 */
  1010: ({ people }) =>
    people.some(({ landline }) => landline !== undefined && !everyOne(landline, /^0\d{2,3}-\d{7,8}(-\d+)?$/)),
  /** 无效手机号码 */
  1011: ({ people }) => people.some(({ mobile }) => mobile !== undefined && !everyOne(mobile, /^1[3-9]\d{9}$/)),
  /** 无效主办单位性质 */
  1014: ({ subject }, { codes }) => !knows(Object.values(codes.natures), subject?.nature ? [subject.nature] : []),
  /** 省市县代码错误 */
  1019: ({ subject }) => {
    if (!subject) return false
    const { address } = subject
    const province = provinceOfRegion(String(address.province))
    const within = [address.city, address.county ?? address.city].map((it) => provinceOfRegion(String(it)))
    return province?.code !== String(address.province) || within.some((it) => it !== province)
  },
  /** 首页地址格式错误: longer than it can be published. */
  1022: ({ services }) => services.some(({ homeUrl = '' }) => homeUrl.length > 255),
  /** 无效服务内容 */
  1034: ({ services }, { codes }) => !services.every((it) => knows(codes.contents, it.contents)),
  /** 无效接入方式 */
  1035: ({ access }, { codes }) => !access.every((it) => knows(codes.accessModes, it.modes)),
  /** 无效服务器放置地点 */
  1036: ({ access }, { codes }) => !access.every((it) => knows(codes.locations, it.locations)),
  /** 首页URL须包含其中一个域名 */
  1041: ({ services }) =>
    services.some(
      ({ homeUrl, domains }) =>
        homeUrl !== undefined && !domains.some((it) => homeUrl.toLowerCase().includes(it.name.toLowerCase())),
    ),
  /** 附件格式 */
  1056: ({ attachments }, { codes }) =>
    !knows(
      Object.values(codes.attachmentFormats),
      attachments.map((it) => it.format),
    ),
  /** 附件用途 */
  1057: ({ attachments }, { codes }) =>
    !knows(
      Object.values(codes.attachmentPurposes),
      attachments.map((it) => it.purpose),
    ),
  /** 语言类别 */
  1066: ({ services }, { codes }) => !services.every((it) => knows(codes.languages, it.languages ?? [])),
  /** 附件内容不符合规范 */
  5010: ({ attachments }) => attachments.some((it) => !attachmentKind(it.content)),
}

function isDomainName(name: string): boolean {
  const labels = name.split('.')
  const top = labels.pop() ?? ''
  const hasLength = name.length >= 4 && name.length <= 128
  return hasLength && labels.length > 0 && labels.every(isLabel) && /^[\p{L}][\p{L}\p{N}-]*$/u.test(top)
}

const isLabel = (label: string): boolean =>
  /^[\p{L}\p{N}-]+$/u.test(label) && !label.startsWith('-') && !label.endsWith('-')

const domainsOf = (services: readonly Service[]) =>
  services.flatMap(({ domains }) => domains.map(({ name }) => name.toLowerCase()))

const knows = (table: readonly { id: number }[], ids: readonly number[]) =>
  ids.every((id) => table.some((row) => row.id === id))

/** Several values stand in one field, joined by `;`. */
const everyOne = (text: string, pattern: RegExp) => text.split(';').every((it) => pattern.test(it))

/** First and last address of what nobody can reach from outside. Ranges for documentation are let through, for demos. */
const reserved = [
  ['0.0.0.0', '0.255.255.255'],
  ['10.0.0.0', '10.255.255.255'],
  ['127.0.0.0', '127.255.255.255'],
  ['169.254.0.0', '169.254.255.255'],
  ['172.16.0.0', '172.31.255.255'],
  ['192.168.0.0', '192.168.255.255'],
  ['224.0.0.0', '255.255.255.255'],
].map((range) => range.map((it) => it.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)))

const isPublic = (ip: number) => !reserved.some(([first = 0, last = 0]) => first <= ip && ip <= last)
