import { isTyped, lengthOf, whenKnown } from '../../conditions.ts'
import { each } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import type { Text } from '../../text.ts'
import { practice, publishedBy } from '../basis.ts'
import { isUnit, undated } from '../order-types.ts'

/** What a remark speaks of, and the contents of the administration's table that go with it. */
const activities: { name: Text; inRemark: RegExp; contents: RegExp }[] = [
  { name: { zh: '网上购物', en: 'a shop' }, inRemark: /商城|网店|购物|下单/, contents: /购物|商务/ },
  { name: { zh: '网上招聘', en: 'recruiting' }, inRemark: /招聘|求职/, contents: /招聘|单位/ },
  { name: { zh: '网络游戏', en: 'games' }, inRemark: /游戏/, contents: /游戏/ },
  { name: { zh: '网络社区', en: 'a community' }, inRemark: /论坛|社区|发帖|贴吧/, contents: /社区|论坛|BBS/i },
  { name: { zh: '网络音视频', en: 'audio or video' }, inRemark: /视频|直播|音乐/, contents: /音视频|视听/ },
]

const spokenOf = (remark: string) => activities.filter(({ inRemark }) => inRemark.test(remark))

/** The shortest remark the platform of one provider takes. */
const minRemarkLength = 20
const maxSponsorsWithSameRemark = 5

export const remarkRules: Rule[] = [
  rule({
    id: 'national.service-remark-short',
    scope: 'remark',
    check: 'REM-001',
    off: {
      zh: '20字是一家平台对小程序的要求；对网站，各省只要求说明内容，没有公布字数。',
      en: 'The 20 characters are one platform’s limit for mini-programs; for websites no number is published.',
    },
    ...undated(publishedBy('wechat', 'tencent')),
    severity: 'warns',
    about: each.service,
    at: 'remark',
    when: ({ kind, remark }) => kind === 'website' && isTyped(remark),
    holds: ({ remark }) => lengthOf(remark) >= minRemarkLength,
    values: () => ({ min: minRemarkLength }),
    message: { zh: '服务备注不足{min}个字。', en: 'The remark has fewer than {min} characters.' },
    whatToDo: { zh: '请说明网站开通后的内容。', en: 'Say what the pages will show.' },
  }),
  rule({
    id: 'national.remark-fits-contents',
    scope: 'remark',
    check: 'REM-005',
    ...undated(practice),
    severity: 'warns',
    about: each.service,
    at: 'remark',
    // of an individual's trade another rule speaks
    when: ({ remark, contents }, { subject }) => isUnit(subject) && isTyped(remark) && contents.length > 0,
    holds: ({ remark, contents }, { facts }) =>
      whenKnown(facts.codeTables?.contents, (table) => {
        const chosen = table.filter(({ id }) => contents.includes(id))
        return spokenOf(remark).every((it) => chosen.some(({ name }) => it.contents.test(name)))
      }),
    values: ({ remark }) => ({
      activities: {
        zh: spokenOf(remark)
          .map(({ name }) => name.zh)
          .join('、'),
        en: spokenOf(remark)
          .map(({ name }) => name.en)
          .join(', '),
      },
    }),
    message: {
      zh: '备注提到{activities}，所选服务内容却没有。',
      en: 'The remark speaks of {activities}, the chosen contents do not.',
    },
    whatToDo: { zh: '请补选服务内容，或修改备注。', en: 'Choose that content too, or word the remark otherwise.' },
  }),
  rule({
    id: 'national.remark-of-many',
    scope: 'remark',
    check: 'REM-006',
    off: {
      zh: '多少个主体用同一备注算模板，没有公开的标准。',
      en: 'From how many sponsors on the same remark is a template nobody has published.',
    },
    ...undated(practice),
    severity: 'informs',
    about: each.service,
    at: 'remark',
    when: ({ remark }) => isTyped(remark),
    holds: ({ remark }, { facts }) =>
      whenKnown(facts.ofOthers, ({ remarks }) => (remarks[remark] ?? 0) <= maxSponsorsWithSameRemark),
    values: ({ remark }, { facts }) => ({ count: facts.ofOthers?.remarks[remark] ?? 0 }),
    message: {
      zh: '另有{count}个主体使用同样的备注，疑似模板。',
      en: '{count} other sponsors wrote the same remark: it looks like a template.',
    },
    whatToDo: { zh: '请如实说明本网站的内容。', en: 'Say what these pages will show.' },
  }),
]
