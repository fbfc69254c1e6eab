import { provinceOfRegion } from '@openbeian/filing'
import type { CodeTables, NewFiling } from '@openbeian/regulator'
import { attachmentKind } from './attachment-kind.ts'
import type { ArrivedFiling } from './journal.ts'

export interface FilingRules {
  codes: CodeTables
  /** What is in the registry or on its way into it. */
  taken: readonly ArrivedFiling[]
}

/** The result codes (`Jgdm`) a new filing gets before a person looks at it; empty when it is fine. */
export function checkFiling(filing: NewFiling, rules: FilingRules): number[] {
  return Object.entries(checks).flatMap(([code, isBroken]) => (isBroken(filing, rules) ? [Number(code)] : []))
}

type Check = (filing: NewFiling, rules: FilingRules) => boolean

/** By result code: when a filing gets it. */
const checks: Record<number, Check> = {
  /** 网站主办者冲突 */
  1003: ({ subject }, { taken }) =>
    taken.some(
      ({ certificate }) =>
        certificate.type === subject.certificate.type && certificate.number === subject.certificate.number,
    ),
  /** 无效域名 */
  1004: (filing) => domainsOf(filing).some((it) => !domainName.test(it)),
  /** 域名冲突: filed already, by anybody, or named twice here. */
  1005: (filing, { taken }) => {
    const names = domainsOf(filing)
    const filed = new Set(taken.flatMap((it) => it.services.flatMap((service) => service.domains)))
    return new Set(names).size < names.length || names.some((it) => filed.has(it))
  },
  /** 无效IP */
  1006: (filing) =>
    accessOf(filing).some(({ ips }) => ips.some(({ from, to }) => from > to || !isPublic(from) || !isPublic(to))),
  /** 无效证件 */
  1008: ({ subject }, { codes }) =>
    !knows(Object.values(codes.certificateTypes), [subject.certificate.type]) ||
    subject.certificate.number.length > 128,
  /** 无效邮箱 */
  1009: (filing) => peopleOf(filing).some(({ email }) => !everyOne(email, /^[^@\s]+@[^@\s]+\.[^@\s]+$/)),
  /** 无效办公电话 */
  1010: (filing) =>
    peopleOf(filing).some(({ landline }) => landline && !everyOne(landline, /^0\d{2,3}-\d{7,8}(-\d+)?$/)),
  /** 无效手机号码 */
  1011: (filing) => peopleOf(filing).some(({ mobile }) => !everyOne(mobile, /^1[3-9]\d{9}$/)),
  /** 无效主办单位性质 */
  1014: ({ subject }, { codes }) => !knows(Object.values(codes.natures), subject.nature ? [subject.nature] : []),
  /** 省市县代码错误 */
  1019: ({ subject: { address } }) => {
    const province = provinceOfRegion(String(address.province))
    const within = [address.city, address.county ?? address.city].map((it) => provinceOfRegion(String(it)))
    return province?.code !== String(address.province) || within.some((it) => it !== province)
  },
  /** 无效服务内容 */
  1034: ({ services }, { codes }) => !services.every((it) => knows(codes.contents, it.contents)),
  /** 无效接入方式 */
  1035: (filing, { codes }) => !accessOf(filing).every((it) => knows(codes.accessModes, it.modes)),
  /** 无效服务器放置地点 */
  1036: (filing, { codes }) => !accessOf(filing).every((it) => knows(codes.locations, it.locations)),
  /** 首页URL须包含其中一个域名 */
  1041: ({ services }) =>
    services.some(
      ({ homeUrl, domains }) => homeUrl && !domains.some((it) => homeUrl.toLowerCase().includes(it.name.toLowerCase())),
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
  1066: ({ services }, { codes }) => !services.every((it) => knows(codes.languages, it.languages)),
  /** 附件内容不符合规范 */
  5010: ({ attachments }) => attachments.some((it) => !attachmentKind(it.content)),
}

const domainName = /^(?=.{4,128}$)([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]*$/u

const domainsOf = ({ services }: NewFiling) =>
  services.flatMap(({ domains }) => domains.map(({ name }) => name.toLowerCase()))
const accessOf = ({ services }: NewFiling) => services.flatMap(({ access }) => access)
const peopleOf = ({ subject, services }: NewFiling) => [subject.principal, ...services.map(({ manager }) => manager)]

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
