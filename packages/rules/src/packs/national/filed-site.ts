import type { Access, Domain, Filing, RegionCode, Service } from '@openbeian/filing'
import { isIpv6Range, isOwnNumber, isWrittenAsIssued, meantNumber, parseIpv4, rangeContains } from '@openbeian/filing'
import { isTyped, shareSubstring, whenKnown } from '../../conditions.ts'
import type { OfService } from '../../parts.ts'
import { each, the } from '../../parts.ts'
import { type Answer, type Rule, rule } from '../../rule.ts'
import type { Facts, PageFacts } from '../../situation.ts'
import { practice, publishedBy, reported } from '../basis.ts'
import { changing, undated } from '../order-types.ts'
import { ofEachNamedDomain } from './asked-of.ts'

const pageOf = ({ name }: Domain, { domainFacts }: Facts): PageFacts | undefined => domainFacts?.[name]?.page

/** What a page shows it shows; what was not seen of a page that was not seen whole is unknown. */
const shown = (domain: Domain, facts: Facts, isThere: (page: PageFacts) => boolean): Answer =>
  whenKnown(pageOf(domain, facts), (page) => isThere(page) || (page.isPartial ? 'unknown' : false))

/** The number of the filed service, as it was typed. */
const typedNumber = ({ filed }: Filing): string => filed?.serviceNumber ?? ''

/** Numbers of the page that are the service’s own, or its subject’s. */
const ownNumbersOn = (domain: Domain, filing: Filing, facts: Facts): string[] =>
  (pageOf(domain, facts)?.filingNumbers ?? []).filter((shown) => isOwnNumber(shown, typedNumber(filing)))

/** A licence need not be linked; 备案号 and the number that is filed have to be. */
const hasToBeLinked = (shown: string, own: string): boolean => isOwnNumber(shown, own) || /ICP\s*[备備]/i.test(shown)

/** Where these domains lead, where that is known of every one. */
function addressesOf(domains: Domain[], { domainFacts }: Facts): string[] | undefined {
  const known = domains.map(({ name }) => domainFacts?.[name]?.addresses)
  return known.includes(undefined) ? undefined : known.flatMap((it) => it ?? [])
}

const isFiled = ({ ips }: Access, address: string): boolean =>
  ips.some((range) => rangeContains(range, { from: address, to: address }))

/** Where a service is filed with IPv4 alone, as V3.0 has it, the IPv6 addresses beside are no contradiction. */
function comparable(addresses: string[], { access }: Service): string[] {
  const hasIpv6 = access.some(({ ips }) => ips.some(isIpv6Range))
  const ofIpv4 = addresses.filter((it) => parseIpv4(it) !== undefined)
  return hasIpv6 || ofIpv4.length === 0 ? addresses : ofIpv4
}

/** Addresses that domains may lead to. */
const ofEachNamedAccess = {
  about: each.access,
  at: 'ips' as const,
  when: ({ ips }: Access, { service }: OfService) => ips.length > 0 && service.domains.length > 0,
}

/** Domains at which a site may answer. */
const ofEachOpenSite = {
  about: each.domain,
  at: 'name' as const,
  when: ({ name }: Domain, { facts }: { facts: Facts }) =>
    isTyped(name) && facts.domainFacts?.[name]?.answers !== false,
}

/** 广东 has a rule of its own for sites that do not open. */
const refusedByProvince: RegionCode = '440000'

/** What the sponsor has filed before, when a service is added. */
const ofFiledServices = {
  scope: 'service',
  ...undated(publishedBy('tencent')),
  appliesTo: ['ADD_SERVICE_HERE', 'ADD_SERVICE_ELSEWHERE'],
  ofOrder: true,
  severity: 'warns',
  about: the.order,
} as const

const noneOf = (which: 'closed' | 'withoutNumber' | 'ofStrangers', { record }: Facts): Answer =>
  whenKnown(record?.[which], (found) => found.length === 0)

const namesOf = (which: 'closed' | 'withoutNumber' | 'ofStrangers', { record }: Facts) => ({
  services: record?.[which]?.join('、') ?? '',
})

/** What a site that is filed already shows, and where its names lead. */
export const filedSiteRules: Rule[] = [
  rule({
    ...ofFiledServices,
    id: 'national.filed-services-open',
    when: (_, { filing }) => filing.subject.region.province !== refusedByProvince,
    holds: (_, { facts }) => noneOf('closed', facts),
    values: (_, { facts }) => namesOf('closed', facts),
    message: { zh: '已备案的“{services}”打不开。', en: '“{services}” is filed and does not open.' },
    whatToDo: {
      zh: '请先恢复访问，不再使用的先注销。',
      en: 'Bring it back before a service is added, or cancel what is no longer used.',
    },
  }),
  rule({
    ...ofFiledServices,
    id: 'national.filed-services-number',
    holds: (_, { facts }) => noneOf('withoutNumber', facts),
    values: (_, { facts }) => namesOf('withoutNumber', facts),
    message: {
      zh: '已备案的“{services}”首页没有显示自己的备案号。',
      en: 'The home page of “{services}” does not show its own number.',
    },
    whatToDo: {
      zh: '请在首页底部显示备案号并链接到工信部网站。',
      en: 'Show the number at the foot of the page, linked to the ministry.',
    },
  }),
  rule({
    ...ofFiledServices,
    id: 'national.filed-services-of-sponsor',
    holds: (_, { facts }) => noneOf('ofStrangers', facts),
    values: (_, { facts }) => namesOf('ofStrangers', facts),
    message: {
      zh: '已备案的“{services}”上既没有主办者名称，也没有服务名称。',
      en: 'The pages of “{services}” show neither the sponsor nor the name that is filed.',
    },
    whatToDo: {
      zh: '请核对内容与备案是否一致，不一致的先做变更或注销。',
      en: 'Compare them with what is filed; change or cancel it first where they differ.',
    },
  }),
  rule({
    id: 'national.filed-site-opens',
    scope: 'domain',
    check: 'DOM-019',
    checkShared: 'one asks whether the site opens, the other whose pages it shows',
    ...undated(publishedBy('tencent')),
    appliesTo: ['ADD_ACCESS'],
    severity: 'warns',
    ...ofEachNamedDomain,
    holds: ({ name }, { facts }) => facts.domainFacts?.[name]?.answers ?? 'unknown',
    message: { zh: '已备案的“{name}”打不开。', en: 'No website answers at “{name}”, which is filed.' },
    whatToDo: {
      zh: '请恢复访问后再申请新增接入。',
      en: 'Bring it back before another access is added.',
    },
  }),
  rule({
    id: 'national.filed-site-of-sponsor',
    scope: 'domain',
    check: 'DOM-019',
    checkShared: 'one asks whether the site opens, the other whose pages it shows',
    ...undated(publishedBy('tencent')),
    appliesTo: ['ADD_ACCESS'],
    severity: 'warns',
    ...ofEachOpenSite,
    holds: (domain, { facts }) => shown(domain, facts, ({ showsSponsor }) => showsSponsor),
    message: {
      zh: '“{name}”上的内容不像是本主办者的。',
      en: 'The pages at “{name}” do not look like the sponsor’s.',
    },
    whatToDo: {
      zh: '请核对网站内容；域名已易主的，应先注销原备案。',
      en: 'Check what it shows; where the domain has changed hands, cancel the old filing first.',
    },
  }),
  rule({
    id: 'national.filed-site-number',
    scope: 'domain',
    check: 'DOM-020',
    checkShared: 'one asks for the number, the other for its link',
    ...undated(publishedBy('huawei', 'tencent')),
    appliesTo: ['ADD_ACCESS'],
    severity: 'blocks',
    about: each.domain,
    at: 'name',
    when: ({ name }, { filing, facts }) =>
      isTyped(name) && isTyped(filing.filed?.serviceNumber ?? '') && facts.domainFacts?.[name]?.answers !== false,
    holds: (domain, { filing, facts }) => shown(domain, facts, () => ownNumbersOn(domain, filing, facts).length > 0),
    message: {
      zh: '“{name}”的首页没有显示正确的备案号。',
      en: 'The home page of “{name}” does not show the right filing number.',
    },
    whatToDo: {
      zh: '请在首页底部悬挂备案号。',
      en: 'Put the number at the foot of the home page.',
    },
  }),
  rule({
    id: 'national.filed-site-number-written',
    scope: 'domain',
    ...undated(reported),
    appliesTo: ['ADD_ACCESS'],
    severity: 'warns',
    about: each.domain,
    at: 'name',
    when: (domain, { filing, facts }) => ownNumbersOn(domain, filing, facts).length > 0,
    holds: (domain, { filing, facts }) => ownNumbersOn(domain, filing, facts).some((shown) => isWrittenAsIssued(shown)),
    values: (domain, { filing, facts }) => {
      const [shown = ''] = ownNumbersOn(domain, filing, facts)
      return { shown, issued: meantNumber(shown)?.normalized ?? '' }
    },
    message: {
      zh: '“{name}”的首页把备案号写成“{shown}”。',
      en: 'The home page of “{name}” writes its number as “{shown}”.',
    },
    whatToDo: { zh: '建议改为“{issued}”。', en: 'Better write “{issued}”.' },
  }),
  rule({
    id: 'national.filed-site-link',
    scope: 'domain',
    check: 'DOM-020',
    checkShared: 'one asks for the number, the other for its link',
    ...undated(publishedBy('huawei', 'tencent')),
    appliesTo: ['ADD_ACCESS'],
    severity: 'blocks',
    ...ofEachOpenSite,
    holds: (domain, { filing, facts }) =>
      shown(
        domain,
        facts,
        ({ filingNumbers, linksToMinistry }) =>
          linksToMinistry || !filingNumbers.some((it) => hasToBeLinked(it, typedNumber(filing))),
      ),
    values: (domain, { facts }) => {
      const host = pageOf(domain, facts)?.outdatedLink
      return {
        outdated: host
          ? { zh: `，而是链接到已停用的${host}`, en: `: it leads to ${host}, which the ministry has left` }
          : { zh: '', en: '' },
      }
    },
    message: {
      zh: '“{name}”首页的备案号没有链接到工信部备案系统{outdated}。',
      en: 'The filing number on “{name}” is not linked to the ministry{outdated}.',
    },
    whatToDo: {
      zh: '请把备案号链接到 https://beian.miit.gov.cn/ 。',
      en: 'Link it to https://beian.miit.gov.cn/ .',
    },
  }),
  rule({
    id: 'national.service-name-as-titled',
    scope: 'name',
    check: 'NAM-024',
    ...undated(publishedBy('tencent')),
    appliesTo: [...changing, 'ADD_ACCESS'],
    severity: 'warns',
    about: each.domain,
    at: 'name',
    when: ({ name }, { service, facts }) =>
      isTyped(name) && isTyped(service.name) && facts.domainFacts?.[name]?.answers !== false,
    holds: (domain, { service, facts }) => shown(domain, facts, ({ title }) => shareSubstring(service.name, title, 2)),
    values: (domain, { service, facts }) => ({
      title: pageOf(domain, facts)?.title ?? '',
      service: service.name,
    }),
    message: {
      zh: '“{name}”的标题是“{title}”，与服务名称“{service}”无关。',
      en: '“{name}” is titled “{title}”, which has nothing of the name “{service}”.',
    },
    whatToDo: {
      zh: '请让网站标题与备案名称一致，或变更服务名称。',
      en: 'Make title and filed name agree.',
    },
  }),
  rule({
    id: 'national.ip-of-name-service',
    scope: 'access',
    check: 'IPA-008',
    ...undated(publishedBy('huawei')),
    appliesTo: changing,
    severity: 'warns',
    ...ofEachNamedAccess,
    holds: (access, { service, facts }) =>
      whenKnown(addressesOf(service.domains, facts), (addresses) =>
        comparable(addresses, service).every(
          (address) => isFiled(access, address) || service.access.some((it) => isFiled(it, address)),
        ),
      ),
    values: ({ ips }, { service, facts }) => ({
      addresses: (addressesOf(service.domains, facts) ?? []).join('、'),
      ips: ips.map(({ from, to }) => (from === to ? from : `${from}-${to}`)).join('、'),
    }),
    message: {
      zh: '域名解析到{addresses}，不在所填的IP地址{ips}内。',
      en: 'The domains lead to {addresses}, which is not within {ips}.',
    },
    whatToDo: {
      zh: '请核对解析；改IP的，审核通过后请切换解析。',
      en: 'Check the name service; after a change of address, switch it once this is approved.',
    },
  }),
  rule({
    id: 'national.old-access-until-switched',
    scope: 'resource',
    check: 'RES-010',
    ...undated(practice),
    appliesTo: ['ADD_ACCESS'],
    severity: 'informs',
    ...ofEachNamedAccess,
    holds: (access, { service, facts }) =>
      whenKnown(addressesOf(service.domains, facts), (addresses) =>
        comparable(addresses, service).every((it) => isFiled(access, it)),
      ),
    values: (_, { service, facts }) => ({ addresses: (addressesOf(service.domains, facts) ?? []).join('、') }),
    message: {
      zh: '域名还解析到{addresses}，在原接入商处。',
      en: 'The domains still lead to {addresses}, at another provider.',
    },
    whatToDo: {
      zh: '切换解析之前，请保留原接入商的服务和接入备案。',
      en: 'Keep the old provider, and its access, until the name service is switched.',
    },
  }),
]
