import { z } from 'zod'
import type { OfferedBlock } from '../journal.ts'
import { offerRequest } from '../offers/offer-request.ts'
import type { Offer, State } from '../state.ts'
import { type Html, html } from './html.ts'
import { formatDateTime } from './list-page.ts'

const blockNames: Record<OfferedBlock, string> = {
  BAJG: '备案结果 Results',
  BASJ: '备案数据 Filing as published',
  ZXSJ: '注销数据 Cancelled',
  HMDLB: '黑名单 Blacklist',
  FFJRHMD: '非法接入黑名单 Illegal access',
  WBAWZLB: '未备案网站 Unfiled sites',
  HSRW: '核实任务 Verification task',
  HCJG: '核查结果 Inspection',
  XGTZ: '相关通知 Notice',
  JCDM: '基础代码 Code tables',
  SJTB: '数据同步 Synchronisation',
  IPBAJG: 'IP备案结果 IP results',
  IPHCJG: 'IP核查结果 IP inspection',
  YMBAJG: '域名备案结果 Domain results',
  ADDED: '装入版本增加的数据块 Block of a loaded edition',
  POISON: '损坏的文件 Poisoned file',
}

/** What can be wished for, and the fields of each. */
const wishes = offerRequest.options.map(({ shape: { block, ...fields } }) => ({
  block: [...block.values][0] as OfferedBlock,
  fields: Object.entries(fields as Record<string, z.ZodType>).map(
    ([name, field]) =>
      `${name}${z.safeParse(field, undefined).data === undefined ? '' : ` = ${JSON.stringify(z.safeParse(field, undefined).data)}`}`,
  ),
}))

/** The files for download, and a form that offers another. `wrong` says why the last one was not offered. */
export const offerPage = ({ offers }: State, wrong?: string): Html => html`
<h2>下发文件 <small lang="en">Offer a file for download</small></h2>
<form class="card" method="post" action="/offers">
${wrong !== undefined && html`<pre class="wrong">${wrong}</pre>`}
<label for="block">数据块 Block</label>
<select id="block" name="block">${wishes.map(({ block }) => html`<option value="${block}">${block} ${blockNames[block]}</option>`)}</select>
<label for="details">内容 <small lang="en">Details (JSON, all optional)</small></label>
<textarea id="details" name="details" placeholder="{}"></textarea>
<button class="yes">下发 Offer</button></form>
<div class="card"><table><thead><tr><th>数据块 Block</th><th>可选内容 Details</th></tr></thead>
<tbody>${wishes.map(({ block, fields }) => html`<tr><td><code>${block}</code> ${blockNames[block]}</td><td class="soft">${fields.join('；')}</td></tr>`)}</tbody></table></div>
<h2>下载文件 <small lang="en">Files for download</small></h2>
<div class="card">${offerTable([...offers.values()].reverse().slice(0, 200))}</div>`

const offerTable = (offers: Offer[]): Html =>
  offers.length === 0
    ? html`<p class="empty">没有文件。<br><span lang="en">No files.</span></p>`
    : html`<table>
<thead><tr><th>文件 File</th><th>备案 Filings</th><th>生成时间 Offered</th><th>确认时间 Acknowledged</th></tr></thead>
<tbody>${offers.map(
        (it) => html`<tr><td>${it.fileName} <span class="soft">${blockNames[it.block]}</span></td>
<td>${it.filingIds.map((id) => html`<a href="/view/${id}">${id}</a> `)}</td>
<td>${formatDateTime(it.offeredAt)}${it.notBefore !== undefined && html`<div class="soft">≥ ${formatDateTime(it.notBefore)}</div>`}</td>
<td>${it.acknowledgedAt ? formatDateTime(it.acknowledgedAt) : '未确认 not yet'}</td></tr>`,
      )}</tbody></table>`
