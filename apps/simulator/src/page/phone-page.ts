import { type Html, html } from './html.ts'
import { formatDateTime } from './list-page.ts'

/** An SMS or a mail that reached somebody in a trial. */
export interface Arrived {
  at: string
  channel: 'sms' | 'email'
  to: string
  subject?: string | undefined
  text: string
}

const ways = { sms: '短信 SMS', email: '邮件 Mail' }

/** What arrived, the newest first, with links that can be opened. */
export const phonePage = (arrived: readonly Arrived[]): Html => html`
<h2>手机与邮箱 <small lang="en">The people’s phones and mailboxes</small></h2>
<p class="soft">演示中，系统发给当事人的短信和邮件在这里收到；控制台的发件箱不显示验证码和链接。 <span lang="en">In a trial, SMS and mail to people arrive here; the console’s outbox shows neither codes nor links.</span></p>
${arrived.length === 0 ? html`<p class="empty">还没有收到消息。<br><span lang="en">Nothing has arrived yet.</span></p>` : arrived.map(messageOf)}`

const messageOf = ({ at, channel, to, subject, text }: Arrived): Html => html`
<article class="card"><p class="soft">${ways[channel]} · ${to} · ${formatDateTime(at)}</p>${subject ? html`<h3>${subject}</h3>` : ''}<p>${withLinks(text)}</p></article>`

/** A phone makes links of addresses, too. */
const withLinks = (text: string): Html[] =>
  text
    .split(/(https?:\/\/[!-~]+)/)
    .map((part, at) =>
      at % 2 === 1 ? html`<a href="${part}" rel="noreferrer" target="_blank">${part}</a>` : html`${part}`,
    )
