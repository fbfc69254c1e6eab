import { each } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import { brandsIn } from '../../words/known-brands.ts'
import { practice } from '../basis.ts'
import { undated } from '../order-types.ts'
import { chosenLabel, isAllowedSuffix, isWellFormed, suffixOf } from './domain-name.ts'
import { nationalValues } from './national-values.ts'

/** 互联网政务应用安全管理规定, in force from this day. */
const governmentApps = {
  basis: {
    document: '《互联网政务应用安全管理规定》',
    source: ['government-apps-2024', 'huawei'],
    year: 2024,
    confidence: 'medium',
  },
  appliesTo: undated(practice).appliesTo,
  effectiveFrom: '2024-07-01',
} as const

/** The name itself, and whom it fits. */
export const domainLabelRules: Rule[] = [
  rule({
    id: 'national.domain-government-suffix',
    scope: 'domain',
    check: 'DOM-025',
    checkShared: 'state bodies and public institutions have suffixes of their own',
    ...governmentApps,
    severity: 'warns',
    about: each.domain,
    at: 'name',
    when: (domain, { subject, facts }) =>
      subject.nature === 'government' && isWellFormed(domain) && !isAllowedSuffix(domain.name, facts),
    holds: ({ name }) => ['gov.cn', '政务', '政务.cn', '政务.中国'].includes(suffixOf(name)),
    message: {
      zh: '党政机关的域名“{name}”应以“.gov.cn”或“.政务”为后缀。',
      en: 'The domain “{name}” of a state body should end in .gov.cn or its Chinese form.',
    },
    whatToDo: {
      zh: '请换用规定的后缀，或向省通信管理局说明。',
      en: 'Use such a domain, or explain it to the administration.',
    },
  }),
  rule({
    id: 'national.domain-institution-suffix',
    scope: 'domain',
    check: 'DOM-025',
    checkShared: 'state bodies and public institutions have suffixes of their own',
    ...governmentApps,
    severity: 'warns',
    about: each.domain,
    at: 'name',
    when: (domain, { subject, facts }) =>
      subject.nature === 'public-institution' && isWellFormed(domain) && !isAllowedSuffix(domain.name, facts),
    holds: ({ name }) => /\.(cn|公益|公益\.中国|政务|政务\.中国)$/.test(name),
    message: {
      zh: '事业单位的域名“{name}”应以“.cn”或“.公益”为后缀。',
      en: 'The domain “{name}” of a public institution should end in .cn or the Chinese suffix of public welfare.',
    },
    whatToDo: {
      zh: '请换用规定的后缀，或向省通信管理局说明。',
      en: 'Use such a domain, or explain it to the administration.',
    },
  }),
  rule({
    id: 'national.domain-random',
    scope: 'domain',
    check: 'DOM-023',
    ...undated(practice),
    severity: 'warns',
    about: each.domain,
    at: 'name',
    when: isWellFormed,
    holds: ({ name }) => !looksRandom(chosenLabel(name)),
    message: {
      zh: '域名“{name}”像是随机生成的。',
      en: 'The domain “{name}” looks as if a machine had made it.',
    },
    whatToDo: {
      zh: '请核对拼写；审核人员会人工核实。',
      en: 'Check its spelling; a reviewer will look at it.',
    },
  }),
  rule({
    id: 'national.domain-brand',
    scope: 'domain',
    check: 'DOM-027',
    ...undated(practice),
    severity: 'warns',
    about: each.domain,
    at: 'name',
    when: isWellFormed,
    holds: ({ name }, { subject }) => brandsIn(chosenLabel(name), subject.name).length === 0,
    values: ({ name }, { subject }) => ({ brand: brandsIn(chosenLabel(name), subject.name).join('、') }),
    message: {
      zh: '域名“{name}”与他人的品牌“{brand}”近似。',
      en: 'The domain “{name}” resembles another company’s brand, {brand}.',
    },
    whatToDo: {
      zh: '请准备授权证明，或换用其他域名。',
      en: 'Have its permission at hand, or use another domain.',
    },
  }),
]

/** Long rows of digits, of consonants, or letters and digits in turn. */
function looksRandom(label: string): boolean {
  if (/^\d+$/.test(label)) return label.length > nationalValues.maxDigitsOnlyLabelLength
  if (!/^[a-z\d-]+$/.test(label)) return false
  const switches = label.match(/[a-z](?=\d)|\d(?=[a-z])/g)?.length ?? 0
  return (
    switches > nationalValues.maxSwitchesInLabel ||
    (label.length >= nationalValues.minVowellessLabelLength && !/[aeiou]/.test(label) && /^[a-z]+$/.test(label))
  )
}
