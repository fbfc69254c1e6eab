import { isTyped, whenKnown } from '../../conditions.ts'
import { each } from '../../parts.ts'
import { isSubjectCalled } from '../called-so.ts'
import { isIndividual, isUnit, newServices } from '../order-types.ts'
import { provinceRule } from './province-rule.ts'
import { holderIsUnit, noNameService, registrarNamed, suffixesTaken } from './service-values.ts'

const topOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1)

export const domainRules = [
  ...holderIsUnit.map((row) =>
    provinceRule('holder-is-unit', row, {
      about: each.domain,
      at: 'holder',
      when: ({ holder }, { subject }) => isUnit(subject) && isTyped(holder),
      holds: ({ holder }, { subject }) => isSubjectCalled(holder, subject),
      message: {
        zh: '域名“{name}”的持有者须为主办单位，不能是个人。',
        en: '“{name}” has to be held by the unit itself, not by a person.',
      },
      whatToDo: { zh: '请先把域名过户到单位名下。', en: 'Have the domain transferred to the unit.' },
    }),
  ),
  ...noNameService.map((row) =>
    provinceRule('no-name-service', row, {
      appliesTo: newServices,
      about: each.domain,
      at: 'name',
      when: ({ name }) => isTyped(name),
      holds: ({ name }, { facts }) => whenKnown(facts.domainFacts?.[name]?.addresses, (all) => all.length === 0),
      message: {
        zh: '未备案的域名“{name}”不得设置解析。',
        en: '“{name}” is not filed yet and must not lead to any address.',
      },
      whatToDo: { zh: '请先暂停解析。', en: 'Stop its name service until it is filed.' },
    }),
  ),
  ...suffixesTaken.map((row) =>
    provinceRule('suffixes-taken', row, {
      about: each.domain,
      at: 'name',
      when: ({ name }, { subject }) => isTyped(name) && (row.value.who === 'everyone' || isIndividual(subject)),
      holds: ({ name }, { facts }) => {
        if (facts.allowedDomainSuffixes?.includes(topOf(name))) return true
        return 'only' in row.value ? row.value.only.includes(topOf(name)) : !row.value.not.includes(topOf(name))
      },
      values: ({ name }) => ({ suffix: topOf(name) }),
      message: {
        zh: '不受理后缀“.{suffix}”的域名。',
        en: 'domains under “.{suffix}” are not taken.',
      },
      whatToDo: { zh: '请换用其他后缀的域名。', en: 'Use a domain with another suffix.' },
    }),
  ),
  ...registrarNamed.map((row) =>
    provinceRule('registrar-named', row, {
      about: each.domain,
      at: 'registrar',
      when: ({ name }) => isTyped(name),
      holds: ({ registrar }) => isTyped(registrar),
      message: {
        zh: '核验单须写明域名“{name}”的注册商。',
        en: 'the verification sheet names the registrar of “{name}”.',
      },
      whatToDo: { zh: '请填写注册商。', en: 'Enter the registrar.' },
    }),
  ),
]
