import type { Person } from '@openbeian/filing'
import { isTyped, whenKnown } from '../../conditions.ts'
import { each, type OfPerson, the } from '../../parts.ts'
import { emergencyPhoneOfThird, localEmergencyPhone, localMobile } from './person-values.ts'
import { provinceRule } from './province-rule.ts'
import { sameCity } from './service-values.ts'

const isMobile = (phone: string): boolean => /^1\d{10}$/.test(phone)

const own = { zh: '请填写归属地在本省的号码。', en: 'Enter a number registered in this province.' }

/** Where the owner of an emergency phone is named: beside the principal, or beside the service. */
const remarkBeside = ({ service }: OfPerson, { remark }: { remark: string }): string => service?.remark ?? remark

export const contactRules = [
  ...localMobile.map((row) =>
    provinceRule('local-mobile', row, {
      about: each.person,
      at: 'mobile',
      when: ({ mobile }) => isTyped(mobile),
      holds: ({ mobile }, { facts, province }) =>
        whenKnown(facts.mobileProvinces?.[mobile], (registered) => registered === province),
      values: (_, { roleName }) => ({ roleName }),
      message: {
        zh: '{roleName}的手机号码须为本省号码。',
        en: 'the mobile of the {roleName} has to be a number of this province.',
      },
      whatToDo: own,
    }),
  ),
  ...localEmergencyPhone.map((row) =>
    provinceRule('local-emergency-phone', row, {
      about: each.person,
      at: 'emergencyPhone',
      when: ({ emergencyPhone }) => isMobile(emergencyPhone),
      holds: ({ emergencyPhone }, { facts, province }) =>
        whenKnown(facts.mobileProvinces?.[emergencyPhone], (registered) => registered === province),
      values: (_, { roleName }) => ({ roleName }),
      message: {
        zh: '{roleName}的应急联系电话须为本省号码。',
        en: 'the emergency phone of the {roleName} has to be a number of this province.',
      },
      whatToDo: own,
    }),
  ),
  ...emergencyPhoneOfThird.map((row) =>
    provinceRule('emergency-phone-of-third', row, {
      about: each.person,
      at: 'emergencyPhone',
      when: ({ emergencyPhone }) => isTyped(emergencyPhone),
      holds: ({ emergencyPhone }: Person, { filing, subject, ...around }) => {
        const mobiles = [subject.principal, ...filing.services.map(({ manager }) => manager)].map((it) => it.mobile)
        return !mobiles.includes(emergencyPhone) && remarkBeside(around, subject).includes('应急')
      },
      values: (_, { roleName }) => ({ roleName }),
      message: {
        zh: '{roleName}的应急联系电话须属于第三人，并在备注说明是谁。',
        en: 'the emergency phone of the {roleName} belongs to a third person, whom the remark names.',
      },
      whatToDo: {
        zh: '单位请在备注写明应急联系人的姓名和职务，个人写明姓名和亲属关系。',
        en: 'A unit names the person and the post in the remark, an individual the relative and how they are related.',
      },
    }),
  ),
  ...sameCity.map((row) =>
    provinceRule('same-city', row, {
      about: the.subject,
      at: 'address',
      when: ({ certificate, region }) => isTyped(certificate.address) && isTyped(region.city),
      holds: ({ certificate, region }, { facts }) =>
        whenKnown(facts.codeTables?.cities?.[region.city], (city) => {
          const short = city.replace(/(市|地区|自治州|盟)$/, '')
          return certificate.address.includes(short)
        }),
      values: ({ region }, { facts }) => ({ city: facts.codeTables?.cities?.[region.city] ?? region.city }),
      message: {
        zh: '通信地址在{city}，证件住所不在同一个市，不能跨市备案。',
        en: 'the address is in {city}, the certificate was issued in another city: that is not accepted.',
      },
      whatToDo: { zh: '请填写与证件住所同一个市的通信地址。', en: 'Enter an address in the city of the certificate.' },
    }),
  ),
]
