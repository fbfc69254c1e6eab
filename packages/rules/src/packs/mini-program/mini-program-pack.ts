import type { Service } from '@openbeian/filing'
import { isTyped, lengthOf, whenKnown } from '../../conditions.ts'
import type { Pack } from '../../pack.ts'
import { each } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import { describingApps, sinceApps } from '../app/app-values.ts'
import { isFiledOrAbroad } from '../back-end-domain.ts'
import { practice, publishedBy } from '../basis.ts'
import { undated } from '../order-types.ts'

const isMiniProgram = ({ kind }: Service): boolean => kind === 'mini-program' || kind === 'quick-app'

const remarkLength = { from: 20, to: 200 }

const rules: Rule[] = [
  rule({
    id: 'mini-program.filed-with-platform',
    scope: 'miniprogram',
    check: 'MIN-001',
    ...sinceApps({ ...publishedBy('huawei', 'wechat'), source: ['miit-2023-105', 'huawei', 'wechat'] }),
    severity: 'blocks',
    about: each.service,
    at: 'miniProgram.platform',
    when: isMiniProgram,
    holds: ({ miniProgram }, { facts }) =>
      whenKnown(facts.ownPlatforms, (own) => own.includes(miniProgram?.platform ?? '')),
    message: {
      zh: '小程序、快应用应在所在平台备案，不在这里办理。',
      en: 'Mini-programs and quick apps are filed with the platform they run on, not here.',
    },
    whatToDo: { zh: '请到所在平台的后台提交备案。', en: 'File it in the console of that platform.' },
  }),
  rule({
    id: 'mini-program.remark-length',
    scope: 'miniprogram',
    check: 'MIN-002',
    ...undated(publishedBy('wechat')),
    appliesTo: describingApps,
    severity: 'warns',
    about: each.service,
    at: 'remark',
    when: isMiniProgram,
    holds: ({ remark }) => lengthOf(remark) >= remarkLength.from && lengthOf(remark) <= remarkLength.to,
    values: () => remarkLength,
    message: { zh: '小程序的备注应为{from}至{to}字。', en: 'Its remark has {from} to {to} characters.' },
    whatToDo: { zh: '请说明小程序的内容和用途。', en: 'Say what it offers and to whom.' },
  }),
  rule({
    id: 'mini-program.back-end-filed',
    scope: 'miniprogram',
    check: 'MIN-003',
    ...undated(practice),
    appliesTo: describingApps,
    severity: 'warns',
    about: each.domain,
    at: 'name',
    when: ({ name }, { service }) => isMiniProgram(service) && isTyped(name),
    holds: isFiledOrAbroad,
    message: {
      zh: '小程序的后端域名“{name}”解析到境内，还没有备案。',
      en: 'The back end “{name}” is in the mainland and not filed.',
    },
    whatToDo: { zh: '请先办理该域名的网站备案。', en: 'File that domain first.' },
  }),
]

/** What is asked of mini-programs and quick apps. */
export const miniProgramPack: Pack = { id: 'mini-program', version: '1', asOf: '2026-11-21', rules }
