import { whenKnown } from '../../conditions.ts'
import { each } from '../../parts.ts'
import { type Answer, type Rule, rule } from '../../rule.ts'
import type { Facts } from '../../situation.ts'
import { practice, publishedBy } from '../basis.ts'
import { undated } from '../order-types.ts'
import { areaCodes } from './area-codes.ts'
import { ofEachMobile } from './asked-of.ts'
import { isLandline } from './phone-shapes.ts'

const isNot = (what: 'ofAnother' | 'unanswered', mobile: string, { mobiles }: Facts): Answer =>
  whenKnown(mobiles?.[what]?.[mobile], (it) => !it)

/** Whose phones they are, and whether somebody answers. */
export const reachableRules: Rule[] = [
  rule({
    id: 'national.mobile-of-another-sponsor',
    toldTo: 'provedContact',
    scope: 'contact',
    check: 'CON-007',
    ...undated(publishedBy('huawei', 'tencent')),
    severity: 'blocks',
    ...ofEachMobile,
    holds: ({ mobile }, { facts }) => whenKnown(facts.ofOthers, ({ mobiles }) => !mobiles.includes(mobile)),
    values: (_, { roleName }) => ({ roleName }),
    message: {
      zh: '{roleName}的手机号码已用于其他主体的备案。',
      en: 'Another sponsor has filed the mobile of the {roleName} already.',
    },
    whatToDo: { zh: '请填写本人的另一个号码。', en: 'Enter another number of this person.' },
  }),
  rule({
    id: 'national.mobile-confirmed',
    scope: 'contact',
    check: 'CON-010',
    off: {
      zh: '自发验证码是接入商自己的做法，没有公开要求；发送验证码的接入商可以打开。',
      en: 'To confirm mobiles by a code of one’s own is asked for nowhere: for providers who send one.',
    },
    ...undated(practice),
    severity: 'warns',
    ...ofEachMobile,
    holds: ({ mobile }, { facts }) => whenKnown(facts.mobiles?.unconfirmed, (known) => !known.includes(mobile)),
    values: (_, { roleName }) => ({ roleName }),
    message: {
      zh: '{roleName}的手机号码没有通过验证码确认。',
      en: 'The {roleName} has not confirmed the mobile by our code.',
    },
    whatToDo: { zh: '请获取并填写验证码。', en: 'Ask for the code and enter it.' },
  }),
  rule({
    id: 'national.mobile-registered-to-person',
    scope: 'contact',
    check: 'CON-011',
    ...undated(publishedBy('tencent')),
    severity: 'warns',
    ...ofEachMobile,
    holds: ({ mobile }, { facts }) => isNot('ofAnother', mobile, facts),
    values: (_, { roleName }) => ({ roleName }),
    message: {
      zh: '{roleName}的手机号码不是以其姓名和证件号码实名登记的。',
      en: 'The mobile is not registered in the name and with the ID of the {roleName}.',
    },
    whatToDo: { zh: '请填写本人实名登记的号码。', en: 'Enter a number registered in the person’s own name.' },
  }),
  rule({
    id: 'national.mobile-answered',
    scope: 'contact',
    check: 'CON-020',
    ...undated(publishedBy('tencent')),
    severity: 'warns',
    ...ofEachMobile,
    holds: ({ mobile }, { facts }) => isNot('unanswered', mobile, facts),
    values: (_, { roleName }) => ({ roleName }),
    message: {
      zh: '审核电话打不通{roleName}的手机，订单会被退回。',
      en: 'Nobody answered the mobile of the {roleName}: such an order is sent back.',
    },
    whatToDo: {
      zh: '请保持电话畅通，或更换号码。',
      en: 'Answer the reviewer’s call, or enter another number.',
    },
  }),
  rule({
    id: 'national.landline-of-the-province',
    scope: 'contact',
    check: 'CON-016',
    ...undated(practice),
    severity: 'warns',
    about: each.person,
    at: 'landline',
    when: ({ landline }, { province }) => isLandline(landline) && areaCodes[province] !== undefined,
    holds: ({ landline }, { province }) => areaCodes[province]?.includes(landline.split('-')[0] ?? '') ?? 'unknown',
    values: ({ landline }, { roleName }) => ({ roleName, areaCode: landline.split('-')[0] ?? '' }),
    message: {
      zh: '{roleName}办公电话的区号{areaCode}不属于主办者所在的省。',
      en: 'The area code {areaCode} of the {roleName} is none of the sponsor’s province.',
    },
    whatToDo: { zh: '请填写当地的办公电话。', en: 'Enter an office phone of the place.' },
  }),
]
