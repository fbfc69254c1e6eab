import type { Service } from '@openbeian/filing'
import { isTyped, whenKnown } from '../../conditions.ts'
import type { MaterialFacts } from '../../facts/materials.ts'
import type { OfService } from '../../parts.ts'
import { each } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import type { Facts } from '../../situation.ts'
import { isFiledOrAbroad } from '../back-end-domain.ts'
import { law, practice, publishedBy } from '../basis.ts'
import { isSpeltAsDomain, registeredName } from '../national/domain-name.ts'
import { appForm, appValues, sinceApps } from './app-values.ts'
import { eachSdk } from './parts-of-app.ts'

/** The remark speaks of an app for the sponsor's own people. */
const saysInternal = (remark: string): boolean => /内部|内网|本单位员工|internal/i.test(remark)

/** What is known of the icon of the n-th service. */
function iconOf({ materials, materialFacts }: Facts, index: number): MaterialFacts {
  const icon = materials?.find((it) => it.kind === 'app-icon' && it.about === `services.${index}`)
  return (icon && materialFacts?.[icon.id]) ?? {}
}

const hasIcon = ({ materials }: Facts, index: number): boolean =>
  materials === undefined || materials.some((it) => it.kind === 'app-icon' && it.about === `services.${index}`)

/** Apps with an icon. */
const ofEachIcon = {
  about: each.service,
  at: 'materials.app-icon' as const,
  when: ({ kind }: Service, { facts, index }: { facts: Facts } & OfService) => kind === 'app' && hasIcon(facts, index),
}

const labelsOf = (name: string): number => name.split('.').length

export const appRules: Rule[] = [
  rule({
    id: 'app.icon-given',
    scope: 'app',
    ...sinceApps(appForm),
    severity: 'blocks',
    about: each.service,
    at: 'materials.app-icon',
    when: ({ kind }) => kind === 'app',
    holds: (_, { facts, index }) =>
      whenKnown(facts.materials, (all) => all.some((it) => it.kind === 'app-icon' && it.about === `services.${index}`)),
    message: { zh: '缺少APP图标。', en: 'The icon of the app is missing.' },
    whatToDo: { zh: '请上传应用商店里使用的图标。', en: 'Upload the one the app stores show.' },
  }),
  rule({
    id: 'app.icon-size',
    scope: 'app',
    check: 'APP-008',
    ...sinceApps(publishedBy('huawei')),
    severity: 'warns',
    ...ofEachIcon,
    holds: (_, { facts, index }) => {
      const { sizeBytes, width, height } = iconOf(facts, index)
      return whenKnown(sizeBytes, (size) =>
        whenKnown(width, (it) => size <= appValues.iconBytes && it === height && it >= appValues.iconPixels),
      )
    },
    values: () => ({ kilobytes: appValues.iconBytes / 1024, pixels: appValues.iconPixels }),
    message: {
      zh: '图标应为正方形，边长不少于{pixels}像素，不超过{kilobytes}KB。',
      en: 'The icon is square, at least {pixels} pixels wide, and at most {kilobytes} KB.',
    },
    whatToDo: { zh: '请换一张符合要求的图标。', en: 'Upload one that is.' },
  }),
  rule({
    id: 'app.icon-own',
    scope: 'app',
    check: 'APP-009',
    ...sinceApps(publishedBy('huawei')),
    severity: 'warns',
    ...ofEachIcon,
    holds: (_, { facts, index }) => whenKnown(iconOf(facts, index).isMisleading, (it) => !it),
    message: {
      zh: '图标用了系统或他人的图标，或带有误导的角标。',
      en: 'The icon is that of a system or of somebody else, or shows a false badge.',
    },
    whatToDo: { zh: '请换成自己的图标。', en: 'Use an icon of your own.' },
  }),
  rule({
    id: 'app.domain-levels',
    scope: 'app',
    check: 'APP-010',
    ...sinceApps(publishedBy('huawei')),
    severity: 'warns',
    about: each.domain,
    at: 'name',
    when: ({ name }, { service }) => service.kind === 'app' && isSpeltAsDomain(name),
    holds: ({ name }, { facts }) => {
      const registered = registeredName(name, facts)
      return registered !== null && labelsOf(name) - labelsOf(registered) < appValues.domainLevels
    },
    values: () => ({ levels: appValues.domainLevels }),
    message: { zh: '“{name}”超过{levels}级，或是IP地址。', en: '“{name}” has over {levels} levels, or is an address.' },
    whatToDo: { zh: '请按APP实际使用的层级填写域名。', en: 'Enter the name at the level the app really uses.' },
  }),
  rule({
    id: 'app.back-end-filed',
    scope: 'app',
    check: 'APP-011',
    ...sinceApps(practice),
    severity: 'warns',
    about: each.domain,
    at: 'name',
    when: ({ name }, { service }) => service.kind === 'app' && isTyped(name),
    holds: isFiledOrAbroad,
    message: {
      zh: 'APP的后端域名“{name}”解析到境内，还没有备案。',
      en: 'The back end “{name}” is in the mainland and not filed.',
    },
    whatToDo: { zh: '请同时办理网站备案。', en: 'File it as a website too.' },
  }),
  rule({
    id: 'app.sdk-named',
    scope: 'app',
    ...sinceApps(appForm),
    severity: 'blocks',
    about: eachSdk,
    at: 'maker',
    holds: ({ name, maker }) => isTyped(name) && isTyped(maker),
    message: { zh: '第三方SDK须填写名称和服务商。', en: 'An SDK needs its name and its maker.' },
    whatToDo: { zh: '请补充，或删去没有使用的SDK。', en: 'Enter both, or remove an SDK that is not used.' },
  }),
  rule({
    id: 'app.sdk-abroad',
    scope: 'app',
    check: 'APP-012',
    ...sinceApps(practice),
    severity: 'warns',
    about: eachSdk,
    at: 'note',
    when: ({ sendsAbroad }) => sendsAbroad,
    holds: ({ note }) => isTyped(note),
    message: {
      zh: 'SDK“{name}”把数据传到境外，没有说明。',
      en: 'The SDK “{name}” sends data abroad, and nothing is said of it.',
    },
    whatToDo: { zh: '请说明用途、哪些数据出境。', en: 'Say what for, and which data.' },
  }),
  rule({
    id: 'app.internal',
    scope: 'app',
    check: 'APP-015',
    ...sinceApps(publishedBy('huawei')),
    severity: 'warns',
    about: each.service,
    at: 'app.distribution',
    when: ({ app }) => app !== undefined && app.distribution !== '',
    holds: ({ app, remark }) => (app?.distribution === 'internal') === saysInternal(remark),
    message: {
      zh: '分发范围与服务备注不一致：只在内部使用的APP要在备注中说明。',
      en: 'Remark and distribution differ: an app for internal use is called so in the remark.',
    },
    whatToDo: { zh: '请核对分发范围，并在服务备注中写明。', en: 'Check for whom it is, and say it in the remark.' },
  }),
  rule({
    id: 'app.number-shown',
    scope: 'app',
    check: 'APP-017',
    basis: law('miit-2023-105'),
    appliesTo: ['in-operation'],
    effectiveFrom: '2023-09-01',
    severity: 'warns',
    about: each.service,
    when: ({ kind }) => kind === 'app',
    holds: (_, { facts }) => whenKnown(facts.operation?.showsNumberInApp, (shows) => shows),
    message: { zh: 'APP里没有标明备案编号。', en: 'The app does not show its filing number.' },
    whatToDo: {
      zh: '请在“设置”或“关于”等显著位置标明，并链接备案系统。',
      en: 'Show it in Settings or About, with a link to the filing system.',
    },
  }),
]
