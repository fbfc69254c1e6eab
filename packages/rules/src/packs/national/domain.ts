import {
  addDays,
  daysBetween,
  type Filing,
  type IsoDate,
  isCalendarDay,
  readDomain,
  type Subject,
  workingDaysBetween,
} from '@openbeian/filing'
import { countEach, isTyped, whenKnown, wordsIn } from '../../conditions.ts'
import { each, the } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import type { Facts } from '../../situation.ts'
import { approvedSuffixes } from '../../words/approved-suffixes.ts'
import { isDisputed } from '../../words/disputed-suffixes.ts'
import { restrictedSuffixes } from '../../words/restricted-suffixes.ts'
import { stateDomainWords } from '../../words/state-domain-words.ts'
import { answerCode, fieldLimit, practice, publishedBy, reported } from '../basis.ts'
import { isPersonCalled, isSubjectCalled } from '../called-so.ts'
import { isUploaded } from '../is-uploaded.ts'
import { everyFiling, isIndividual, isUnit, newServices, undated } from '../order-types.ts'
import { ofEachNamedDomain } from './asked-of.ts'
import { domainFaultValues } from './domain-faults.ts'
import {
  domainFaultOf,
  hasDomainLength,
  isAddress,
  isAllowedSuffix,
  isSpeltAsDomain,
  isWellFormed,
  registeredName,
  suffixOf,
  topOf,
} from './domain-name.ts'
import { nationalValues } from './national-values.ts'

export const notice264 = {
  document: '工信部信管〔2017〕264号',
  source: ['miit-2017-264', 'huawei', 'tencent'],
  year: 2017,
  confidence: 'high',
} as const

/** MIIT 2017 no. 264 counts for filings from this day on. */
const from264 = { basis: notice264, appliesTo: everyFiling, effectiveFrom: '2018-01-01' } as const

/** The day of the list that counts here. */
const suffixesAsOf = ({ approvedSuffixesAsOf }: Facts): IsoDate => approvedSuffixesAsOf ?? approvedSuffixes.asOf

export const domainRules: Rule[] = [
  rule({
    id: 'national.domain-given',
    scope: 'domain',
    ...undated(fieldLimit),
    severity: 'blocks',
    about: each.service,
    at: 'domains',
    when: ({ kind }) => kind === 'website',
    holds: ({ domains }) => domains.length > 0 && domains.every(({ name }) => isTyped(name)),
    message: { zh: '网站至少要填写一个域名。', en: 'A website needs a domain.' },
    whatToDo: { zh: '请填写已注册的域名。', en: 'Enter the registered domain.' },
  }),
  rule({
    id: 'national.domain-not-an-address',
    scope: 'domain',
    check: 'DOM-002',
    ...undated(answerCode(1004)),
    severity: 'blocks',
    ...ofEachNamedDomain,
    holds: ({ name }) => !isAddress(name),
    propose: ({ name }) => domainFaultOf(name)?.proposal,
    message: {
      zh: '“{name}”是网址，不是域名。',
      en: '“{name}” is an address, not a domain.',
    },
    whatToDo: {
      zh: '请只填写注册的域名，不带www、*、http或路径。',
      en: 'Enter the registered name only, without www, *, http or a path.',
    },
  }),
  rule({
    id: 'national.domain-length',
    scope: 'domain',
    check: 'DOM-003',
    ...undated(fieldLimit),
    severity: 'blocks',
    about: each.domain,
    at: 'name',
    when: ({ name }) => isTyped(name) && !isAddress(name),
    holds: ({ name }) => hasDomainLength(name),
    values: () => ({
      min: nationalValues.minDomainLength,
      max: nationalValues.maxDomainLength,
      label: nationalValues.maxDomainLabelLength,
    }),
    message: {
      zh: '域名应为{min}至{max}个字符，每段不超过{label}个。',
      en: 'A domain has {min} to {max} characters, and no part of it more than {label}.',
    },
    whatToDo: { zh: '请核对域名。', en: 'Check the domain.' },
  }),
  rule({
    id: 'national.domain-format',
    scope: 'domain',
    check: 'DOM-004',
    ...undated(answerCode(1004)),
    severity: 'blocks',
    about: each.domain,
    at: 'name',
    when: ({ name }) => isTyped(name) && !isAddress(name),
    holds: ({ name }) => isSpeltAsDomain(name),
    values: ({ name }) => domainFaultValues(domainFaultOf(name) ?? { kind: 'character' }),
    propose: ({ name }) => domainFaultOf(name)?.proposal,
    message: { zh: '域名“{name}”{reason}{where}。', en: 'The domain “{name}” {reason}{where}.' },
    whatToDo: { zh: '{advice}', en: '{advice}' },
  }),
  rule({
    id: 'national.domain-letters',
    scope: 'domain',
    ...undated(reported),
    severity: 'warns',
    about: each.domain,
    at: 'name',
    when: isWellFormed,
    holds: ({ name }) => doubtfulLetterIn(name) === undefined,
    values: ({ name }) => ({ letter: doubtfulLetterIn(name) ?? '', suffix: topOf(name) }),
    message: {
      zh: '域名“{name}”中的“{letter}”能否在“.{suffix}”下注册，这里不知道。',
      en: 'Whether “{letter}” of “{name}” can be registered under .{suffix} is not known here.',
    },
    whatToDo: {
      zh: '请对照域名证书核对，以注册局为准。',
      en: 'Compare it with the domain certificate; the registry decides.',
    },
  }),
  rule({
    id: 'national.domain-apex',
    scope: 'domain',
    check: 'DOM-001',
    ...undated(publishedBy('huawei', 'tencent')),
    severity: 'blocks',
    about: each.domain,
    at: 'name',
    // an app names the level it really uses
    when: (domain, { service }) => service.kind === 'website' && isWellFormed(domain) && !isAddress(domain.name),
    holds: ({ name }, { facts }) => registeredName(name, facts) === name,
    propose: ({ name }, { facts }) => registeredName(name, facts) ?? undefined,
    values: ({ name }, { facts }) => ({ apex: registeredName(name, facts) ?? 'example.cn' }),
    message: {
      zh: '“{name}”不是可注册的域名。',
      en: '“{name}” is not a name that is registered by itself.',
    },
    whatToDo: { zh: '请填写“{apex}”，不带www或其他前缀。', en: 'Enter “{apex}”, without www or any other prefix.' },
  }),
  rule({
    id: 'national.domain-suffix-approved',
    scope: 'domain',
    check: 'DOM-005',
    ...undated(publishedBy('tencent', 'huawei')),
    severity: 'blocks',
    about: each.domain,
    at: 'name',
    when: isWellFormed,
    holds: ({ name }, { facts }) =>
      isAllowedSuffix(name, facts) || (facts.approvedSuffixes ?? approvedSuffixes.words).includes(topOf(name)),
    values: ({ name }, { facts }) => ({ suffix: topOf(name), asOf: suffixesAsOf(facts) }),
    message: {
      zh: '域名后缀“.{suffix}”不在{asOf}的已批复名单中，不能备案。',
      en: 'The suffix “.{suffix}” is not on the list of those approved, as of {asOf}: it cannot be filed.',
    },
    whatToDo: { zh: '请换用已批复后缀的域名。', en: 'Use a domain with an approved suffix.' },
  }),
  rule({
    id: 'national.domain-suffix-list-old',
    scope: 'domain',
    toldTo: 'staff',
    ...undated(practice),
    severity: 'informs',
    about: the.order,
    when: (_, { filing }) => filing.services.some(({ domains }) => domains.some(isWellFormed)),
    holds: (_, { facts, on }) => daysBetween(suffixesAsOf(facts), on) <= nationalValues.suffixListDays,
    values: (_, { facts }) => ({ asOf: suffixesAsOf(facts), days: nationalValues.suffixListDays }),
    message: {
      zh: '已批复后缀的名单是{asOf}的，已超过{days}天。',
      en: 'The list of approved suffixes is of {asOf}, over {days} days ago.',
    },
    whatToDo: {
      zh: '请到 domain.miit.gov.cn 核对后缀；运维可以换上新的名单。',
      en: 'Look the suffix up at domain.miit.gov.cn; whoever runs the server can bring a newer list.',
    },
  }),
  rule({
    id: 'national.domain-suffix-doubtful',
    scope: 'domain',
    check: 'DOM-006',
    ...undated(practice),
    severity: 'warns',
    about: each.domain,
    at: 'name',
    when: (domain, { facts }) => isWellFormed(domain) && facts.approvedSuffixes === undefined,
    holds: ({ name }) => !isDisputed(topOf(name)),
    values: ({ name }) => ({ suffix: topOf(name) }),
    message: {
      zh: '后缀“.{suffix}”是否获批，公开名单和各家说法不一。',
      en: 'Public lists and providers differ on whether “.{suffix}” is approved.',
    },
    whatToDo: {
      zh: '请到 domain.miit.gov.cn 核实后再提交。',
      en: 'Look it up at domain.miit.gov.cn before this is submitted.',
    },
  }),
  rule({
    id: 'national.domain-suffix-restricted',
    scope: 'domain',
    check: 'DOM-007',
    ...undated(practice),
    severity: 'warns',
    about: each.domain,
    at: 'name',
    when: (domain, { subject }) =>
      isWellFormed(domain) && !['government', 'military', 'public-institution'].includes(subject.nature),
    holds: ({ name }) => !restrictedSuffixes.words.includes(suffixOf(name)),
    values: ({ name }) => ({ suffix: suffixOf(name) }),
    message: {
      zh: '“.{suffix}”只供特定机构注册。',
      en: 'Only certain bodies register under “.{suffix}”.',
    },
    whatToDo: { zh: '请核对域名和单位性质。', en: 'Check the domain and the nature of the sponsor.' },
  }),
  rule({
    id: 'national.domain-state-words',
    scope: 'domain',
    check: 'DOM-024',
    ...undated(publishedBy('tencent')),
    severity: 'warns',
    about: each.domain,
    at: 'name',
    when: (domain, { subject }) => isWellFormed(domain) && !['government', 'military'].includes(subject.nature),
    holds: ({ name }) => stateDomainWords.words.every((word) => !name.split(/[.-]/).slice(0, -1).includes(word)),
    values: ({ name }) => ({ words: wordsIn(name, stateDomainWords).join('、') }),
    message: {
      zh: '域名含国家机关字样“{words}”。',
      en: 'The domain holds “{words}”, as if it were a state body’s.',
    },
    whatToDo: { zh: '请核对，必要时换用其他域名。', en: 'Check it; another domain may be needed.' },
  }),
  rule({
    id: 'national.domain-once',
    scope: 'domain',
    check: 'DOM-026',
    ...undated(answerCode(1039)),
    severity: 'blocks',
    ...ofEachNamedDomain,
    holds: ({ name }, { once }) => once(timesTyped).get(name) === 1,
    message: { zh: '域名“{name}”填写了两次。', en: 'The domain “{name}” is entered twice.' },
    whatToDo: { zh: '请删除重复的域名。', en: 'Remove one of them.' },
  }),
  rule({
    id: 'national.domain-already-filed',
    scope: 'order',
    check: 'ORD-003',
    ...undated(answerCode(1005)),
    appliesTo: newServices,
    severity: 'blocks',
    ...ofEachNamedDomain,
    holds: ({ name }, { facts }) =>
      whenKnown(
        facts.registry?.domainsFiled ?? facts.domainFacts?.[name]?.filed,
        (known) => known === 'no' || (Array.isArray(known) && !known.includes(name)),
      ),
    message: { zh: '域名“{name}”已在备案库中。', en: '“{name}” is in the registry already.' },
    whatToDo: {
      zh: '请先由原主体注销，或改为新增接入。',
      en: 'The old filing is cancelled first, or an access added to it.',
    },
  }),
  rule({
    id: 'national.domain-blacklisted',
    scope: 'blacklist',
    check: 'BLK-002',
    ...undated(answerCode(1064)),
    severity: 'blocks',
    ...ofEachNamedDomain,
    holds: ({ name }, { facts }) => whenKnown(facts.blacklisted, ({ domains }) => !domains.includes(name)),
    message: { zh: '域名“{name}”在黑名单中。', en: '“{name}” is on the blacklist.' },
    whatToDo: { zh: '请更换域名，或联系省通信管理局。', en: 'Use another domain, or ask the administration.' },
  }),
  rule({
    id: 'national.domain-holder-individual',
    scope: 'domain',
    check: 'DOM-010',
    ...from264,
    severity: 'blocks',
    about: each.domain,
    at: 'holder',
    when: ({ holder }, { subject }) => isIndividual(subject) && isTyped(holder) && isTyped(subject.name),
    holds: ({ holder }, { subject }) => isSubjectCalled(holder, subject),
    message: {
      zh: '域名“{name}”的持有者是“{holder}”，个人备案须为本人。',
      en: '“{name}” is held by “{holder}”; an individual files only domains of its own.',
    },
    whatToDo: { zh: '请先把域名过户到本人名下。', en: 'Have the domain transferred to the sponsor first.' },
  }),
  rule({
    id: 'national.domain-holder-unit',
    scope: 'domain',
    check: 'DOM-011',
    ...from264,
    severity: 'blocks',
    about: each.domain,
    at: 'holder',
    when: ({ holder }, { subject }) => isUnit(subject) && isTyped(holder) && isTyped(subject.name),
    holds: ({ name, holder, holderRelation }, { subject, facts }) => {
      if (isSponsors(holder, subject)) return true
      const confirmed = facts.domainFacts?.[name]?.holderIs
      if (confirmed) return confirmed !== 'stranger'
      return holderRelation ? 'unknown' : false
    },
    message: {
      zh: '域名“{name}”的持有者是“{holder}”，应为主办单位或其股东、主要负责人、高级管理人员。',
      en: '“{name}” is held by “{holder}”: not the sponsor, nor a shareholder, head or senior manager of it.',
    },
    whatToDo: {
      zh: '请过户到主办单位名下；持有者是股东或高级管理人员的，请在“持有者与主办单位的关系”中选择并上传证明，由审核员确认。',
      en: 'Have it transferred to the sponsor; or say that the holder is a shareholder or senior manager, with a paper that proves it, for a reviewer to confirm.',
    },
  }),
  rule({
    id: 'national.material-holder-relation',
    scope: 'domain',
    ...from264,
    severity: 'blocks',
    about: each.service,
    at: 'materials.holder-relation',
    when: ({ domains }, { subject }) => domains.some((it) => it.holderRelation && !isSponsors(it.holder, subject)),
    holds: (_, { facts, index }) => isUploaded('holder-relation', `services.${index}`, facts),
    message: {
      zh: '缺少域名持有者是股东或高级管理人员的证明。',
      en: 'Nothing proves that the holder of the domain is a shareholder or senior manager.',
    },
    whatToDo: {
      zh: '请上传章程、股东名册或任职文件。',
      en: 'Upload the articles, the register of shareholders, or the appointment.',
    },
  }),
  rule({
    id: 'national.domain-holder-given',
    scope: 'domain',
    ...undated({ ...notice264, confidence: 'medium' }),
    severity: 'blocks',
    about: each.domain,
    at: 'holder',
    when: ({ name }) => isTyped(name),
    holds: ({ holder }) => isTyped(holder),
    message: { zh: '请填写域名“{name}”的持有者。', en: 'Who holds the domain “{name}”?' },
    whatToDo: { zh: '请按域名证书填写。', en: 'Enter it as on the domain certificate.' },
  }),
  rule({
    id: 'national.domain-expiry-given',
    scope: 'domain',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    about: each.domain,
    at: 'expiresOn',
    when: ({ name }) => isTyped(name),
    holds: ({ expiresOn }) => isCalendarDay(expiresOn),
    message: { zh: '请填写域名“{name}”的到期日期。', en: 'When does the domain “{name}” end?' },
    whatToDo: { zh: '请按域名证书填写。', en: 'Enter the day on the domain certificate.' },
  }),
  rule({
    id: 'national.domain-current',
    scope: 'domain',
    check: 'DOM-014',
    ...undated(publishedBy('huawei', 'tencent')),
    severity: 'blocks',
    about: each.domain,
    at: 'expiresOn',
    when: ({ expiresOn }) => isCalendarDay(expiresOn),
    holds: ({ expiresOn }, { on }) => expiresOn >= on,
    message: { zh: '域名“{name}”已于{expiresOn}过期。', en: 'The domain “{name}” ended on {expiresOn}.' },
    whatToDo: { zh: '请先续费。', en: 'Renew it first.' },
  }),
  rule({
    id: 'national.domain-expiring',
    scope: 'domain',
    check: 'DOM-015',
    ...undated(publishedBy('huawei', 'tencent')),
    severity: 'warns',
    about: each.domain,
    at: 'expiresOn',
    when: ({ expiresOn }, { on }) => isCalendarDay(expiresOn) && expiresOn >= on,
    holds: ({ expiresOn }, { on }) => daysBetween(on, expiresOn) >= nationalValues.domainWarningDays,
    values: () => ({ days: nationalValues.domainWarningDays }),
    message: {
      zh: '域名“{name}”将于{expiresOn}到期，不足{days}天。',
      en: 'The domain “{name}” ends on {expiresOn}, in less than {days} days.',
    },
    whatToDo: { zh: '建议先续费。', en: 'Better renew it first.' },
  }),
  rule({
    id: 'national.domain-real-name',
    scope: 'domain',
    check: 'DOM-008',
    ...undated(publishedBy('tencent', 'huawei')),
    severity: 'blocks',
    ...ofEachNamedDomain,
    holds: ({ name }, { facts }) => facts.domainFacts?.[name]?.realNameVerified ?? 'unknown',
    message: { zh: '域名“{name}”未完成实名认证。', en: 'The holder of “{name}” has not been verified.' },
    whatToDo: { zh: '请到域名注册商完成实名认证。', en: 'Have the registrar verify the holder.' },
  }),
  rule({
    id: 'national.domain-real-name-days',
    scope: 'domain',
    check: 'DOM-009',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    about: each.domain,
    at: 'realNameVerifiedOn',
    when: ({ name }) => isTyped(name),
    holds: ({ realNameVerifiedOn }, { on, facts }) => {
      if (!isCalendarDay(realNameVerifiedOn)) return 'unknown'
      const passed = facts.calendar
        ? workingDaysBetween(realNameVerifiedOn, on, facts.calendar)
        : daysBetween(realNameVerifiedOn, on)
      return passed >= nationalValues.realNameDays
    },
    values: ({ realNameVerifiedOn }) => ({
      days: nationalValues.realNameDays,
      possibleFrom: addDays(realNameVerifiedOn, nationalValues.realNameDays),
    }),
    message: {
      zh: '域名“{name}”实名认证未满{days}天，信息可能还没有入库。',
      en: '“{name}” was verified less than {days} days ago: the registry may not show it yet.',
    },
    whatToDo: { zh: '建议{possibleFrom}以后提交。', en: 'Better submit on {possibleFrom} or later.' },
  }),
  rule({
    id: 'national.domain-registrar-licensed',
    scope: 'domain',
    check: 'DOM-013',
    ...undated(publishedBy('tencent', 'huawei')),
    severity: 'blocks',
    about: each.domain,
    at: 'registrar',
    when: ({ name }) => isTyped(name),
    holds: ({ name }, { facts }) => facts.domainFacts?.[name]?.registrarLicensed ?? 'unknown',
    message: {
      zh: '域名“{name}”的注册商“{registrar}”未获批复。',
      en: 'The registrar “{registrar}” of “{name}” is not licensed here.',
    },
    whatToDo: { zh: '请先转入境内注册商。', en: 'Transfer the domain to a licensed registrar.' },
  }),
  rule({
    id: 'national.domain-closed-before-filing',
    scope: 'domain',
    check: 'DOM-018',
    ...undated(publishedBy('tencent', 'jd')),
    appliesTo: newServices,
    severity: 'blocks',
    ...ofEachNamedDomain,
    holds: ({ name }, { facts }) => whenKnown(facts.domainFacts?.[name]?.answers, (answers) => !answers),
    message: {
      zh: '域名“{name}”尚未备案，却已可以访问。',
      en: 'A website answers at “{name}” although it is not filed yet.',
    },
    whatToDo: { zh: '请先关闭网站或暂停解析。', en: 'Close it, or stop its name service, until it is filed.' },
  }),
]

/** The sponsor itself, or its principal. */
const isSponsors = (holder: string, subject: Subject): boolean =>
  isSubjectCalled(holder, subject) || isPersonCalled(holder, subject.principal)

/** A letter of which it is not known here whether the suffix takes it. */
function doubtfulLetterIn(name: string): string | undefined {
  const read = readDomain(name)
  return read.ok ? read.doubtful : undefined
}

const timesTyped = ({ services }: Filing) =>
  countEach(services.flatMap(({ domains }) => domains.map(({ name }) => name)))
