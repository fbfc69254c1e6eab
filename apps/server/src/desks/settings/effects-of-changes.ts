import { type MailTextName, type SettingEffect, type SettingName, settings } from '@openbeian/contract'
import { rangeContains } from '@openbeian/filing'
import type { Work } from '../../platform/deps.ts'
import { dayMs, hourMs, minuteMs } from '../../platform/time/durations.ts'
import { countMessagesBefore } from '../../records/messages/messages.store.ts'
import { type StoredSettings, settingOf } from '../../records/settings/setting-of.ts'
import {
  countCustomersAbove,
  countMaterialsToForget,
  countOrdersAbove,
  countStaffSessions,
  countStaffWithoutFactor,
  countUnderWayIn,
  listAddressesOfResources,
} from './effects.store.ts'
import { judgedOtherwise } from './judged-otherwise.ts'

export interface Trial {
  before: StoredSettings
  after: StoredSettings
}

type Sentence = SettingEffect['says']
type Try = (work: Work, trial: Trial) => Promise<Sentence>
type Effects = Try | { unknown: Sentence }

/** What each of the changes would do, in their order. */
export async function effectsOf(
  work: Work,
  { names, ...trial }: Trial & { names: readonly SettingName[] },
): Promise<SettingEffect[]> {
  const effects: SettingEffect[] = []
  for (const name of names) {
    const row: Effects = isWording(name) ? { unknown: writtenFromThen } : trials[name]
    effects.push(
      typeof row === 'function'
        ? { name, kind: 'known', says: await row(work, trial) }
        : { name, kind: 'unknown', says: row.unknown },
    )
  }
  return effects
}

const fromNow: Sentence = {
  zh: '保存后对之后的操作立即生效；已经发生的不变，影响多少次无法预先知道。',
  en: 'It counts for what is done from then on; how often that will be, nobody can say beforehand.',
}

const shown: Sentence = {
  zh: '保存后所有页面立即改变，请看下面的预览。',
  en: 'All pages change once it is saved: see the preview below.',
}

const judged: Try = async (work, trial) => {
  const { judged, changed, references } = await judgedOtherwise(work, trial)
  const which = references.length > 0 ? `（${references.join('、')}）` : ''
  return {
    zh: `最近提交的 ${judged} 个订单中，${changed} 个的检查结果会不同${which}。`,
    en: `Of the newest ${judged} orders handed in, ${changed} would be found otherwise${references.length > 0 ? ` (${references.join(', ')})` : ''}.`,
  }
}

const ranges: Try = async (work, trial) => {
  const own = settingOf(trial.after, 'providerRanges')
  const resources = await listAddressesOfResources(work.db, work.caller.providerId)
  const outside =
    own.length === 0 ? [] : resources.filter(({ ips }) => ips.some((ip) => !own.some((it) => rangeContains(it, ip))))
  const orders = await judged(work, trial)
  return {
    zh: `${resources.length} 个接入资源中，${outside.length} 个的地址不在地址段内。${orders.zh}`,
    en: `Of ${resources.length} access resources ${outside.length} have addresses outside the ranges. ${orders.en}`,
  }
}

const sessions: Try = async ({ db, caller, now }, { after }) => {
  const ends = await countStaffSessions(db, caller.providerId, {
    now: now(),
    unusedSince: new Date(now().getTime() - settingOf(after, 'signIn.staffIdleMinutes') * minuteMs),
    openedBefore: new Date(now().getTime() - settingOf(after, 'signIn.staffMaxHours') * hourMs),
  })
  return {
    zh: `现在打开的工作人员会话中，${ends} 个已超过新的时间，下次使用后按新时间结束。`,
    en: `${ends} sessions of staff open now are past the new times; each ends by them once it is used again.`,
  }
}

const forget =
  (name: 'keepReplacedDays' | 'keepAbandonedDays'): Try =>
  async ({ db, caller, now }, { after }) => {
    const days = settingOf(after, name)
    const since = new Date(now().getTime() - days * dayMs)
    const gone =
      days === 0
        ? 0
        : await countMaterialsToForget(
            db,
            caller.providerId,
            name === 'keepReplacedDays' ? { replaced: since } : { abandoned: since },
          )
    return {
      zh: `下一次每日清理会删除 ${gone} 份材料，不能恢复。`,
      en: `The next daily work would remove ${gone} materials, for good.`,
    }
  }

const above = (what: Sentence, full: number): Sentence => ({
  zh: `${full} 个${what.zh}已超过新的上限：已有的材料保留，不能再上传。`,
  en: `${full} ${what.en} are above the new limit: what is there stays, and nothing more is let in.`,
})

const ofCustomers =
  (name: 'maxBytesOfCustomer' | 'maxBytesOfNewCustomer'): Try =>
  async ({ db, caller }, { after }) =>
    above(
      { zh: '客户', en: 'customers' },
      await countCustomersAbove(db, caller.providerId, {
        maxBytes: settingOf(after, name),
        isNew: name === 'maxBytesOfNewCustomer',
      }),
    )

const writtenFromThen: Sentence = {
  zh: '之后写的消息按新的文字；已在发件箱里的不变。',
  en: 'Messages written from then on have the new words; those in the outbox stay as they are.',
}

type WordingName = `texts.${MailTextName}`
const isWording = (name: SettingName): name is WordingName => name.startsWith('texts.')

/** One row a setting: what is forgotten does not compile. */
const trials: Record<Exclude<SettingName, WordingName>, Effects> = {
  providerRanges: ranges,
  ownPlatforms: judged,
  ownRegistrars: judged,
  allowedIpRanges: judged,
  allowedDomainSuffixes: judged,
  signedOnScreenIn: async ({ db, caller }, { before, after }) => {
    const [was, is] = [settingOf(before, 'signedOnScreenIn'), settingOf(after, 'signedOnScreenIn')]
    const other = [...was.filter((it) => !is.includes(it)), ...is.filter((it) => !was.includes(it))]
    const orders = await countUnderWayIn(db, caller.providerId, other)
    return {
      zh: `${orders} 个正在填写的订单签署方式会改变；已签署的文书保持有效。`,
      en: `${orders} orders being filled in would be signed another way; sheets that were signed stay good.`,
    }
  },
  maxBytesOfOrder: async ({ db, caller }, { after }) =>
    above(
      { zh: '订单', en: 'orders' },
      await countOrdersAbove(db, caller.providerId, settingOf(after, 'maxBytesOfOrder')),
    ),
  maxBytesOfCustomer: ofCustomers('maxBytesOfCustomer'),
  maxBytesOfNewCustomer: ofCustomers('maxBytesOfNewCustomer'),
  watermarkShownMaterials: { unknown: fromNow },
  keepReplacedDays: forget('keepReplacedDays'),
  keepAbandonedDays: forget('keepAbandonedDays'),
  'signIn.staffIdleMinutes': sessions,
  'signIn.staffMaxHours': sessions,
  'signIn.passwordAgainMinutes': { unknown: fromNow },
  'signIn.secondFactor': async ({ db, caller }) => {
    const without = await countStaffWithoutFactor(db, caller.providerId)
    return {
      zh: `${without} 个工作人员账号还没有二次验证：设为必须时，他们登录后要先设置；设为自愿时由本人决定。`,
      en: `${without} accounts of staff have no second factor: where it is required they set it up before anything else, where it is voluntary they choose.`,
    }
  },
  budgets: {
    unknown: {
      zh: '使用次数只以密钥散列计数，无法列出谁会达到新的限制；保存后立即按新的限制计数。',
      en: 'Uses are counted by keyed hashes: who would meet the new limits cannot be listed. They count at once.',
    },
  },
  officeAddresses: { unknown: fromNow },
  keepMessagesDays: async ({ db, caller, now }, { after }) => {
    const before = new Date(now().getTime() - settingOf(after, 'keepMessagesDays') * dayMs)
    const gone = await countMessagesBefore(db, { providerId: caller.providerId, before })
    return {
      zh: `下一次每日清理会删除发件箱中的 ${gone} 条，不能恢复。`,
      en: `The next daily work would remove ${gone} messages of the outbox, for good.`,
    }
  },
  'brand.name': { unknown: shown },
  'brand.colour': { unknown: shown },
  'brand.phone': { unknown: shown },
  'brand.email': { unknown: shown },
  'brand.hours': { unknown: shown },
  'brand.helpZh': { unknown: shown },
  'brand.helpEn': { unknown: shown },
  'brand.mailClosing': {
    unknown: {
      zh: '之后写的每封邮件都带上它；已在发件箱里的不变。',
      en: 'Each mail written from then on bears it; those in the outbox stay as they are.',
    },
  },
  demonstration: { unknown: { zh: settings.demonstration.does.zh, en: settings.demonstration.does.en } },
}
