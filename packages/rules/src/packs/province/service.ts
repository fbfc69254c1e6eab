import { orderNeeds } from '@openbeian/filing'
import { isSameName, isTyped, shareSubstring, whenKnown } from '../../conditions.ts'
import { each, the } from '../../parts.ts'
import { changing, isIndividual, isUnit, newServices } from '../order-types.ts'
import { provinceRule } from './province-rule.ts'
import {
  investorRequired,
  nameOfSelfEmployed,
  nameUnlikeFiled,
  noPersonalChange,
  personalDeclaration,
  personalNameEndings,
  remarkOfSelfEmployed,
  remarkRequired,
  serviceNamedAfterUnit,
  severalDomainsRemark,
} from './service-values.ts'

/** 无字号的个体工商户: the code begins with 92, and the name is that of the person. */
const isWithoutTradeName = (subject: {
  name: string
  certificate: { number: string }
  principal: { name: string }
}): boolean =>
  subject.certificate.number.startsWith('92') &&
  isTyped(subject.principal.name) &&
  subject.name.replace(/[（(][\s\S]*/, '') === subject.principal.name

export const serviceRules = [
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
  ...nameOfSelfEmployed.map((row) =>
    provinceRule('name-of-self-employed', row, {
      about: the.subject,
      at: 'name',
      when: isWithoutTradeName,
      holds: ({ name, principal }) => isSameName(name, `${principal.name}（个体工商户）`),
      values: ({ principal }) => ({ right: `${principal.name}（个体工商户）` }),
      message: {
        zh: '无字号的个体工商户，名称应写作“{right}”。',
        en: 'a self-employed person without a trade name is written as “{right}”.',
      },
      whatToDo: { zh: '请按此格式填写名称。', en: 'Write the name like that.' },
    }),
  ),
  ...remarkOfSelfEmployed.map((row) =>
    provinceRule('remark-of-self-employed', row, {
      about: the.subject,
      at: 'remark',
      when: isWithoutTradeName,
      holds: ({ remark }) => remark.includes(row.value) && remark.includes('个体工商户'),
      message: {
        zh: '无字号的个体工商户须在备注说明。',
        en: 'a self-employed person without a trade name says so in the remark.',
      },
      whatToDo: {
        zh: '请在主体备注写“无字号无公章个体工商户”。',
        en: 'Write in the remark that there is neither a trade name nor a seal.',
      },
    }),
  ),
  ...noPersonalChange.map((row) =>
    provinceRule('no-personal-change', row, {
      appliesTo: changing,
      about: the.subject,
      at: 'name',
      when: isIndividual,
      holds: (_, { orderType }) => !orderNeeds[orderType].asks.includes('subject'),
      message: { zh: '个人主体不支持变更。', en: 'the record of an individual cannot be changed.' },
      whatToDo: { zh: '请注销主体后重新备案。', en: 'Cancel it and file again.' },
    }),
  ),
  ...serviceNamedAfterUnit.map((row) =>
    provinceRule('named-after-unit', row, {
      about: each.service,
      at: 'name',
      when: ({ name }, { subject }) => isUnit(subject) && isTyped(name),
      holds: ({ name }, { subject }) => shareSubstring(subject.name, name, 2),
      message: {
        zh: '单位的服务名称须为单位全称或简称。',
        en: 'a unit’s service carries the unit’s full or short name.',
      },
      whatToDo: { zh: '请使用单位全称或简称。', en: 'Use the full or short name.' },
    }),
  ),
  ...nameUnlikeFiled.map((row) =>
    provinceRule('name-unlike-filed', row, {
      appliesTo: newServices,
      about: each.service,
      at: 'name',
      when: ({ name }, { orderType }) => isTyped(name) && orderType !== 'FIRST',
      holds: ({ name }, { facts }) =>
        whenKnown(facts.record?.names, (names) => !names.some((it) => isSameName(it, name))),
      message: {
        zh: '本主体已有名为“{name}”的服务。',
        en: 'a filed service of this sponsor is called “{name}” already.',
      },
      whatToDo: { zh: '请换一个名称。', en: 'Choose another name.' },
    }),
  ),
  ...personalNameEndings.map((row) =>
    provinceRule('personal-name-ending', row, {
      about: each.service,
      at: 'name',
      when: ({ name }, { subject }) => isIndividual(subject) && isTyped(name),
      holds: ({ name }) => row.value.some((ending) => name.endsWith(ending)),
      values: () => ({ endings: row.value.join('、') }),
      message: {
        zh: '个人网站名称应以“{endings}”结尾。',
        en: 'the name of a personal website ends in “{endings}”.',
      },
      whatToDo: { zh: '例如“山隐的个人博客”。', en: 'Say whose blog or home page it is.' },
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
  ...personalDeclaration.map((row) =>
    provinceRule('personal-declaration', row, {
      about: each.service,
      at: 'remark',
      when: (_, { subject }) => isIndividual(subject),
      holds: ({ remark }) => remark.includes(row.value),
      message: {
        zh: '个人须在备注声明网站不含企业信息。',
        en: 'an individual declares in the remark that the pages show nothing of a company.',
      },
      whatToDo: {
        zh: '请写明“本网站为个人网站，不含企业信息”。',
        en: 'Write that it is a personal website without company information.',
      },
    }),
  ),
  ...severalDomainsRemark.map((row) =>
    provinceRule('several-domains-remark', row, {
      about: each.service,
      at: 'remark',
      when: ({ domains }) => domains.filter(({ name }) => isTyped(name)).length > 1,
      holds: ({ remark }) => remark.includes(row.value),
      message: {
        zh: '有多个域名时，须在备注说明都指向同一网站。',
        en: 'with several domains the remark says that all lead to one website.',
      },
      whatToDo: { zh: '请写明“以上域名指向同一网站”。', en: 'Say so in the remark.' },
    }),
  ),
]
