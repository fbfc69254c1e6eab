import { daysBetween, isCalendarDay } from '@openbeian/filing'
import { isSameName, isTyped, whenKnown } from '../../conditions.ts'
import { each } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import { article, practice, publishedBy } from '../basis.ts'
import { undated } from '../order-types.ts'
import { ofEachNamedDomain } from './asked-of.ts'
import { nationalValues } from './national-values.ts'

const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s.,()]/g, '')
    .toLowerCase()

/** What is typed of a domain, held against what its registry and its certificate say. */
export const domainRegistrationRules: Rule[] = [
  rule({
    id: 'national.domain-with-provider',
    scope: 'domain',
    ...undated(article),
    severity: 'warns',
    note: {
      zh: '只有一篇公开文章说域名和服务器须在同一家接入商，没有找到这样的规定；接入商自己不做域名注册的，不比较。',
      en: 'One public article says that domain and server are with one provider; no such duty was found. A provider that registers no domains is not compared.',
    },
    about: each.domain,
    at: 'registrar',
    when: ({ name, registrar }) => isTyped(name) && isTyped(registrar),
    holds: ({ registrar }, { facts }) =>
      whenKnown(facts.ownRegistrars, (own) => {
        const typed = own.length === 0 ? '' : plainName(registrar)
        return own.length === 0 || own.some((it) => typed.includes(plainName(it)))
      }),
    message: {
      zh: '域名“{name}”在“{registrar}”注册，不在本接入商。',
      en: '“{name}” is registered with “{registrar}”, not with this provider.',
    },
    whatToDo: {
      zh: '是否必须在同一家没有规定可查；所在省要求的，请先转入。',
      en: 'No rule was found that asks for it; where the province does, transfer the domain first.',
    },
  }),
  rule({
    id: 'national.domain-holder-certificate',
    scope: 'domain',
    check: 'DOM-012',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    about: each.domain,
    at: 'holder',
    when: ({ name, holder }, { subject }) => isTyped(name) && isSameName(holder, subject.name),
    holds: ({ name }, { facts }) => facts.domainFacts?.[name]?.holderCertificateAgrees ?? 'unknown',
    message: {
      zh: '域名“{name}”实名所用的证件与主办者的证件不一致。',
      en: '“{name}” was registered with another certificate than the sponsor’s.',
    },
    whatToDo: {
      zh: '请在注册商处把证件改为与备案一致的证件。',
      en: 'Have the registrar enter the certificate that is filed.',
    },
  }),
  rule({
    id: 'national.domain-holder-as-registered',
    scope: 'domain',
    check: 'DOM-017',
    checkShared: 'holder and expiry are different fields of the form',
    ...undated(practice),
    severity: 'warns',
    about: each.domain,
    at: 'holder',
    when: ({ name, holder }, { facts }) =>
      isTyped(name) && isTyped(holder) && facts.domainFacts?.[name]?.registration?.isPrivate !== true,
    holds: ({ name, holder }, { facts }) =>
      whenKnown(facts.domainFacts?.[name]?.registration?.holder, (registered) => isSameName(registered, holder)),
    message: {
      zh: '域名“{name}”的持有者填写为“{holder}”，与注册局的查询结果不一致。',
      en: 'The registry names another holder of “{name}” than “{holder}”.',
    },
    whatToDo: {
      zh: '请按最新的域名证书填写，或先更正注册信息。',
      en: 'Enter it as on the latest domain certificate, or have the registration corrected.',
    },
  }),
  rule({
    id: 'national.domain-expiry-as-registered',
    scope: 'domain',
    check: 'DOM-017',
    checkShared: 'holder and expiry are different fields of the form',
    ...undated(practice),
    severity: 'warns',
    about: each.domain,
    at: 'expiresOn',
    when: ({ name, expiresOn }) => isTyped(name) && isCalendarDay(expiresOn),
    holds: ({ name, expiresOn }, { facts }) =>
      whenKnown(
        facts.domainFacts?.[name]?.registration?.expiresOn,
        // registries count in UTC, certificates in Beijing time
        (day) => Math.abs(daysBetween(day, expiresOn)) <= nationalValues.registeredExpiryToleranceDays,
      ),
    values: ({ name }, { facts }) => ({ registered: facts.domainFacts?.[name]?.registration?.expiresOn ?? '' }),
    message: {
      zh: '域名“{name}”的到期日填写为{expiresOn}，注册局查得为{registered}。',
      en: '“{name}” ends on {registered} as its registry says, not on {expiresOn}.',
    },
    whatToDo: { zh: '请改为注册局查得的日期。', en: 'Enter the day the registry gives.' },
  }),
  rule({
    id: 'national.domain-privacy',
    scope: 'domain',
    check: 'DOM-021',
    ...undated(publishedBy('tencent')),
    severity: 'warns',
    ...ofEachNamedDomain,
    holds: ({ name }, { facts }) =>
      whenKnown(facts.domainFacts?.[name]?.registration?.isPrivate, (isPrivate) => !isPrivate),
    message: {
      zh: '域名“{name}”开启了隐私保护，无法核验持有者。',
      en: 'A privacy service hides the holder of “{name}”: nobody can check it.',
    },
    whatToDo: { zh: '请在备案期间关闭隐私保护。', en: 'Switch it off until the filing is done.' },
  }),
]
