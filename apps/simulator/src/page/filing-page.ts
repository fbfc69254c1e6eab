import type { AddedCode, CodeTables, NewFiling } from '@openbeian/regulator'
import type { Administration } from '../administration.ts'
import { attachmentKind } from '../attachment-kind.ts'
import type { ReportedRecord } from '../blocks/reported-record.ts'
import { refusalsOf } from '../decide-filing.ts'
import { describeResult } from '../results.ts'
import type { KnownFiling } from '../state.ts'
import { type Html, html } from './html.ts'
import { formatDateTime, stateBadge } from './list-page.ts'

/** Everything about one record, and the form that decides it. `wrong` says why the last decision was not taken. */
export const filingPage = (
  known: KnownFiling,
  { content, attachments, block }: ReportedRecord,
  { codes, dialect }: Pick<Administration, 'codes' | 'dialect'>,
  wrong?: string,
): Html => html`
<h2>${known.subjectName} <small>${known.filingId} ${block}</small> ${stateBadge(known.state)}</h2>
${fate(known)}
${wrong !== undefined && html`<p class="wrong">${wrong}</p>`}
${known.state === 'waiting' && decisionForm(known, refusalsOf({ dialect }))}
${block === 'XZBA' ? newFilingCards(content as NewFiling, codes) : html`<div class="card">${contentList(content)}</div>`}
${pictures(known.filingId, attachments, codes)}`

const newFilingCards = (filing: NewFiling, codes: CodeTables): Html => html`${subjectCard(filing, codes)}
${filing.services.map((service, index) => serviceCard(service, index, codes))}`

/** Any record, field by field; what is long is a picture and shown as one. */
const contentList = (content: object): Html =>
  html`<dl>${Object.entries(content)
    .filter(([name]) => name !== 'attachments')
    .map(([name, value]) => html`<dt>${name}</dt><dd>${contentValue(value)}</dd>`)}</dl>`

function contentValue(value: unknown): Html {
  if (Array.isArray(value)) return html`${value.map((it) => html`<div>${contentValue(it)}</div>`)}`
  if (typeof value === 'object' && value !== null) return contentList(value)
  const text = String(value)
  return html`${text.length > 300 ? `${text.slice(0, 40)}… (${text.length})` : text}`
}

const fate = ({ issued, services, opinion, decidedAt, faults }: KnownFiling): Html | undefined =>
  decidedAt === undefined
    ? undefined
    : html`<div class="card"><dl>
${
  issued &&
  html`<dt>主体备案号</dt><dd><b>${issued.subjectNumber}</b></dd><dt>服务备案号</dt>
<dd>${services
    .filter((_, index) => !issued.refused?.includes(index))
    .map(
      (it, index) => html`<div>${issued.subjectNumber}-${index + 1} <span class="soft">${it.name}</span></div>`,
    )}</dd>
<dt>备案密码</dt><dd>${issued.filingPassword}</dd>`
}
${faults.length > 0 && html`<dt>数据问题 Faults</dt><dd>${faults.map((code) => html`<div>${code} ${describeResult(code)}</div>`)}</dd>`}
${opinion && html`<dt>审核意见 Opinion</dt><dd>${opinion}</dd>`}
<dt>处理时间 Decided</dt><dd>${formatDateTime(decidedAt)}</dd></dl></div>`

const decisionForm = (
  { filingId, services, block }: KnownFiling,
  refusals: readonly AddedCode[],
): Html => html`<form class="card" method="post" action="/filings/${filingId}/approve">
<h3><label for="opinion">审核意见</label> <small lang="en">Opinion (required to refuse)</small></h3>
<textarea id="opinion" name="opinion" maxlength="1024"></textarea>
${(block === 'XZBA' || block === 'XZWZ') && services.length > 1 && leftOut(services)}
${refusals.length > 0 && refusalCodes(refusals)}
<button class="yes">通过 Approve</button>
<button class="no" formaction="/filings/${filingId}/refuse">拒绝 Refuse</button></form>`

/** A refusal carries 1002, or a code that the edition adds. */
const refusalCodes = (refusals: readonly AddedCode[]): Html => html`<p><label for="code">拒绝时的结果代码</label>
<small lang="en">Result code of a refusal</small> <select id="code" name="code"><option value="">1002</option>
${refusals.map(({ code, meaning }) => html`<option value="${code}">${code} ${meaning.zh}</option>`)}</select></p>`

/** Of several services some may be refused while the others are filed. */
const leftOut = (services: KnownFiling['services']): Html => html`<fieldset>
<legend>通过时不予备案的服务 <small lang="en">Not approved with the others</small></legend>
${services.map((it, index) => html`<label><input type="checkbox" name="refuse-${index}"> ${it.name}</label>`)}</fieldset>`

function subjectCard({ subject }: NewFiling, codes: CodeTables): Html {
  const { address, certificate, principal } = subject
  return html`<div class="card"><h3>主体信息 <small lang="en">Subject</small></h3><dl>
<dt>主办单位</dt><dd>${subject.name}</dd>
<dt>单位性质</dt><dd>${subject.nature === undefined ? '—' : name(Object.values(codes.natures), subject.nature)}</dd>
<dt>证件</dt><dd>${name(Object.values(codes.certificateTypes), certificate.type)} ${certificate.number}</dd>
<dt>证件住所</dt><dd>${certificate.address}</dd>
<dt>通信地址</dt><dd>${address.province} ${address.city} ${address.county} ${address.street}</dd>
${subject.investor && html`<dt>投资人</dt><dd>${subject.investor}</dd>`}
<dt>负责人</dt><dd>${person(principal, codes)}</dd>
${subject.remark && html`<dt>备注</dt><dd>${subject.remark}</dd>`}</dl></div>`
}

const serviceCard = (service: NewFiling['services'][number], index: number, codes: CodeTables): Html =>
  html`<div class="card"><h3>服务 ${index + 1} <small lang="en">Service</small></h3><dl>
<dt>名称</dt><dd>${service.name}</dd>
<dt>域名</dt><dd>${service.domains.map((it) => it.name).join('、')}</dd>
<dt>首页</dt><dd>${service.homeUrl ?? '—'}</dd>
<dt>服务内容</dt><dd>${service.contents.map((it) => name(codes.contents, it)).join('、')}</dd>
<dt>语言</dt><dd>${service.languages.map((it) => name(codes.languages, it)).join('、')}</dd>
${service.access.map(
  (
    it,
  ) => html`<dt>接入</dt><dd>${it.modes.map((mode) => name(codes.accessModes, mode)).join('、')} · ${it.locations.map((place) => name(codes.locations, place)).join('、')}
${it.ips.map((ip) => html`<div>${dotted(ip.from)}${ip.to !== ip.from && html` – ${dotted(ip.to)}`}</div>`)}</dd>`,
)}
<dt>负责人</dt><dd>${person(service.manager, codes)}</dd>
${service.remark && html`<dt>备注</dt><dd>${service.remark}</dd>`}</dl></div>`

const pictures = (filingId: string, attachments: ReportedRecord['attachments'], codes: CodeTables): Html =>
  html`<div class="card"><h3>附件 <small lang="en">Attachments</small></h3>
${attachments.length === 0 && html`<p class="empty">没有附件 <span lang="en">none</span></p>`}
<div class="pictures">${attachments.map(({ content, purpose }, index) => {
    const kind = attachmentKind(content)
    const address = `/filings/${filingId}/attachments/${index + 1}`
    const caption = name(Object.values(codes.attachmentPurposes), purpose)
    return html`<figure>${kind?.type.startsWith('image/') && html`<a href="${address}"><img src="${address}" alt="${caption}"></a>`}
${kind?.type === 'application/pdf' && html`<a href="${address}">PDF</a>`}${!kind && html`<p class="wrong">无法识别 unreadable</p>`}
<figcaption>${caption} <span class="soft">${kind ? Math.ceil(kind.bytes.length / 1024) : 0} KB</span></figcaption></figure>`
  })}</div></div>`

function person(
  it: NewFiling['services'][number]['manager'] | NewFiling['subject']['principal'],
  codes: CodeTables,
): Html {
  const certificate =
    it.certificateType &&
    `${name(Object.values(codes.certificateTypes), it.certificateType)} ${it.certificateNumber ?? ''}`
  return html`${it.name ?? '—'}<div class="soft">${[certificate, it.mobile, it.landline, it.email].filter(Boolean).join(' · ')}</div>`
}

const name = (rows: readonly { id: number; zh: string }[], id: number) =>
  rows.find((it) => it.id === id)?.zh ?? `(${id})`

const dotted = (ip: number) => [24, 16, 8, 0].map((bits) => (ip >>> bits) & 255).join('.')
