import type { ChannelFault, NoticeDetails, NoticeKind } from '@openbeian/contract'
import type { Dictionary } from '../language.tsx'

/** What the sentence of a notice needs besides its details. */
export interface NoticeNames {
  /** The reference of its order, where there is one. */
  order: string
  faultText: (fault: ChannelFault) => string
}

export interface NoticeWords {
  titles: Record<NoticeKind, string>
  says: { [Kind in NoticeKind]: (it: NoticeDetails[Kind], names: NoticeNames) => string }
  toOrder: (reference: string) => string
  older: string
}

type Refused = NoticeDetails['filed-material-refused']
const codesText = (codes: Refused['codes'], between: string): string =>
  codes.map(({ code, description = '' }) => `${code} ${description}`.trim()).join(between)

const listed = (numbers: readonly string[], count: number, between: string): string =>
  numbers.join(between) + (count > numbers.length ? ' …' : '')

const zh: NoticeWords = {
  titles: {
    'filing-cancelled': '备案已被注销',
    'sms-reminder': '短信核验即将到期',
    'sms-expired': '短信核验超时',
    'fix-reminder': '订单即将作废',
    'order-lapsed': '订单已作废',
    'filing-claimed': '备案已被认领',
    'resource-ended': '接入资源已停用',
    'codes-of-strangers': '备案服务号给了多个外部客户',
    'channel-stopped': '通道已停止',
    'channel-broken': '通道暂停呼叫',
    'registry-differs': '数据与管局不一致',
    'filed-material-refused': '单独报送的材料被退回',
  },
  says: {
    'filing-cancelled': ({ name, number }) =>
      `“${name}”（${number}）已由管局注销备案，请立即停止访问；如需继续提供服务，请重新备案。`,
    'sms-reminder': ({ hoursLeft }, { order }) =>
      `订单 ${order} 的工信部短信核验还有 ${hoursLeft} 小时到期，请尽快完成。`,
    'sms-expired': ({ repeats }, { order }) =>
      `订单 ${order} 的工信部短信核验已超时。${repeats ? '系统将重新发起，请留意新的短信。' : '请等待审核员联系。'}`,
    'fix-reminder': ({ daysLeft }, { order }) =>
      `订单 ${order} 退回后还没有修改，${daysLeft} 天内不重新提交将自动作废。`,
    'order-lapsed': (_, { order }) => `订单 ${order} 退回后逾期没有修改，已自动作废。仍需备案的，请重新发起订单。`,
    'filing-claimed': ({ name, number }) =>
      `“${name}”（${number}）经审核已由另一账号认领，不再显示在您的账号下。如有异议，请立即联系接入商。`,
    'resource-ended': ({ name, numbers, count }) =>
      count === 0
        ? `接入资源“${name}”已停用。`
        : `接入资源“${name}”已停用，${count} 个已备案的服务失去在本单位的接入：${listed(numbers, count, '、')}。请尽快换到其他资源并变更接入，或注销备案；没有接入的备案会被列为空壳并可能被注销。`,
    'codes-of-strangers': ({ name, strangers }) =>
      `“${name}”的备案服务号已由 ${strangers} 个不属于其购买者的客户兑换。请核实是否在转让备案服务号。`,
    'channel-stopped': ({ channel, fault }, { faultText }) => `通道“${channel}”已停止：${faultText(fault)}`,
    'channel-broken': ({ channel, calls, pauseSeconds }) =>
      `连续 ${calls} 次调用“${channel}”未成功，暂停调用 ${pauseSeconds} 秒后重试。`,
    'registry-differs': ({ received, differences }) =>
      `管局同步数据 ${received} 条，与本系统登记有 ${differences} 处不一致。`,
    'filed-material-refused': ({ number, name, codes, opinion }) =>
      `${number}“${name}”单独报送的核验材料被管局退回：${codesText(codes, '，') || opinion || '未说明原因'}`,
  },
  toOrder: (reference) => `查看订单 ${reference}`,
  older: '更早的通知',
}

const en: NoticeWords = {
  titles: {
    'filing-cancelled': 'A filing was cancelled',
    'sms-reminder': 'The SMS check lapses soon',
    'sms-expired': 'The SMS check has lapsed',
    'fix-reminder': 'An order ends soon',
    'order-lapsed': 'An order has ended',
    'filing-claimed': 'A filing was claimed',
    'resource-ended': 'An access resource has ended',
    'codes-of-strangers': 'Access codes went to several strangers',
    'channel-stopped': 'A channel has stopped',
    'channel-broken': 'A channel pauses',
    'registry-differs': 'Data differ from the administration',
    'filed-material-refused': 'A paper sent alone came back',
  },
  says: {
    'filing-cancelled': ({ name, number }) =>
      `The administration cancelled “${name}” (${number}). The site must not be reachable any longer.`,
    'sms-reminder': ({ hoursLeft }, { order }) =>
      `Please answer the ministry’s SMS for order ${order} within ${hoursLeft} hours.`,
    'sms-expired': ({ repeats }, { order }) =>
      `Nobody answered the ministry’s SMS for order ${order} in time. ${repeats ? 'A new one follows.' : 'A reviewer gets in touch.'}`,
    'fix-reminder': ({ daysLeft }, { order }) =>
      `Order ${order} was sent back and is not mended yet: it ends by itself unless it is submitted again within ${daysLeft} ${daysLeft === 1 ? 'day' : 'days'}.`,
    'order-lapsed': (_, { order }) =>
      `Order ${order} was not mended in time and has ended. Begin another one if it is still to be filed.`,
    'filing-claimed': ({ name, number }) =>
      `“${name}” (${number}) was claimed by another account, and a reviewer agreed: it is no longer under yours. If that is not right, contact the provider at once.`,
    'resource-ended': ({ name, numbers, count }) =>
      count === 0
        ? `The access resource “${name}” has ended.`
        : `The access resource “${name}” has ended, and ${count} filed ${count === 1 ? 'service has' : 'services have'} lost the access here: ${listed(numbers, count, ', ')}. Move them to another resource and file the change, or cancel the filing: one without access counts as an empty shell and may be cancelled.`,
    'codes-of-strangers': ({ name, strangers }) =>
      `Access codes of “${name}” were redeemed by ${strangers} customers who do not belong to whoever bought it. Check whether somebody trades in access codes.`,
    'channel-stopped': ({ channel, fault }, { faultText }) =>
      `“${channel}” has stopped: nothing is reported until somebody mends the cause and opens the channel again. ${faultText(fault)}`,
    'channel-broken': ({ channel, calls, pauseSeconds }) =>
      `${calls} calls to “${channel}” failed one after the other; the system calls again after ${pauseSeconds} seconds.`,
    'registry-differs': ({ received, differences }) =>
      `The administration sent ${received} records, ${differences} differ from ours. They are listed under Reconciliation.`,
    'filed-material-refused': ({ number, name, codes, opinion }) =>
      `The administration refused a verification material of ${number} “${name}”: ${codesText(codes, ', ') || opinion || 'no reason is given'}`,
  },
  toOrder: (reference) => `See order ${reference}`,
  older: 'Older notices',
}

export const noticeWords: Dictionary<NoticeWords> = { zh, en }
