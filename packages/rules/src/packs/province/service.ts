import { each, the } from '../../parts.ts'
import { isSameName, isTyped, shareRun } from '../../reading.ts'
import { isIndividual, isUnit } from '../order-types.ts'
import { provinceRule } from './province-rule.ts'
import { holderIsUnit, investorRequired, remarkRequired, serviceNamedAfterUnit } from './province-values.ts'

export const serviceDemands = [
  ...investorRequired.map((row) =>
    provinceRule('investor', row, {
      about: the.subject,
      at: 'investor',
      when: isUnit,
      holds: ({ investor }) => isTyped(investor),
      message: { zh: '须填写投资人。', en: 'the investor is required.' },
      whatToDo: { zh: '请填写投资人或主管单位全称。', en: 'Enter the full name of the investor or parent body.' },
    }),
  ),
  ...holderIsUnit.map((row) =>
    provinceRule('holder-is-unit', row, {
      about: each.domain,
      at: 'holder',
      when: ({ holder }, { subject }) => isUnit(subject) && isTyped(holder),
      holds: ({ holder }, { subject }) => isSameName(holder, subject.name),
      message: {
        zh: '域名“{name}”的持有者须为主办单位，不能是个人。',
        en: '“{name}” has to be held by the unit itself, not by a person.',
      },
      whatToDo: { zh: '请先把域名过户到单位名下。', en: 'Have the domain transferred to the unit.' },
    }),
  ),
  ...serviceNamedAfterUnit.map((row) =>
    provinceRule('named-after-unit', row, {
      about: each.service,
      at: 'name',
      when: ({ name }, { subject }) => isUnit(subject) && isTyped(name),
      holds: ({ name }, { subject }) => shareRun(subject.name, name, 2),
      message: {
        zh: '单位的服务名称须为单位全称或简称。',
        en: 'a unit’s service carries the unit’s full or short name.',
      },
      whatToDo: { zh: '请使用单位全称或简称。', en: 'Use the full or short name.' },
    }),
  ),
  ...remarkRequired.map((row) =>
    provinceRule('remark', row, {
      about: each.service,
      at: 'remark',
      when: (_, { subject }) => row.value === 'everyone' || isIndividual(subject),
      holds: ({ remark }) => isTyped(remark),
      message: {
        zh: '备注须说明网站开通后的内容。',
        en: 'the remark says what the website will show.',
      },
      whatToDo: { zh: '请填写网站开通后的主要内容。', en: 'Say what the pages will be about.' },
    }),
  ),
]
