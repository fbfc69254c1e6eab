import type { MessageView } from '@openbeian/contract'
import type { Dictionary } from '../../kit/language.tsx'

const channels: Record<MessageView['channel'], string> = { sms: '短信', email: '邮件' }
const states: Record<MessageView['state'], string> = {
  waiting: '等待发送',
  sent: '已发送',
  kept: '没有发送通道',
  failed: '发送失败',
}

const zh = {
  explain: '发给申请人和负责人的短信与邮件，最近 200 条。收件人平时隐藏一部分。',
  at: '时间',
  channel: '方式',
  to: '收件人',
  state: '状态',
  about: '相关',
  order: '订单',
  channels,
  states,
  /** `why`: what came of the last one. */
  tried: (times: number, why: string) => `已试 ${times} 次：${why}`,
  heldUntil: (time: string) => `该收件人收到的消息过多，${time} 后自动发送`,
  /** An SMS gateway answers with a status, a mail server and the network with words of their own. */
  gatewayAnswered: (status: number) => `短信网关返回 ${status}`,
  onlyState: '状态',
  anyState: '所有状态',
  read: '查看原文',
  readTo: (to: string) => `查看原文：${to}`,
  readText: '收件人完整显示；验证码和链接只有收件人能看到。查看的人、时间和原因会记入操作日志。',
  readTitle: '消息原文',
  text: '内容',
  empty: '还没有消息',
  emptyText: '验证码和办理进度的提醒会出现在这里。',
  nothingFound: '没有这种状态的消息。',
  someKept: (count: number) => `有 ${count} 条消息没有发送通道，不会发出。请管理员设置短信、邮件通道。`,
  noAddress:
    '尚未设置本系统的访问地址，不能生成或发送链接。请管理员设置 OPENBEIAN_PUBLIC_URL，或在数据目录中写入 public-url 文件。',
}

const en: typeof zh = {
  explain: 'SMS and mail to applicants and persons in charge, the latest 200. Recipients are partly hidden.',
  at: 'Time',
  channel: 'By',
  to: 'To',
  state: 'State',
  about: 'About',
  order: 'Order',
  channels: { sms: 'SMS', email: 'E-mail' },
  states: { waiting: 'Waiting', sent: 'Sent', kept: 'No way out', failed: 'Failed' },
  tried: (times, why) => `tried ${times} times: ${why}`,
  heldUntil: (time) => `too many to this recipient: goes out by itself after ${time}`,
  gatewayAnswered: (status) => `the SMS gateway answered ${status}`,
  onlyState: 'State',
  anyState: 'Any state',
  read: 'Read',
  readTo: (to) => `Read: ${to}`,
  readText:
    'The recipient is shown in full; codes and links are for the recipient alone. Who looked, when and why goes into the audit log.',
  readTitle: 'The message',
  text: 'Text',
  empty: 'No messages yet',
  emptyText: 'Codes and news about filings appear here.',
  nothingFound: 'No message is in this state.',
  someKept: (count) => `${count} messages have no way out and stay here: have SMS and mail set up.`,
  noAddress:
    'Nobody set the address under which people find this site, so no link is made or sent: set OPENBEIAN_PUBLIC_URL, or write the file public-url into the data folder.',
}

export type MessageWords = typeof zh
export const messageWords: Dictionary<typeof zh> = { zh, en }
