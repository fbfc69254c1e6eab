import { administrationTime } from '../administration-time.ts'
import type { ReportedBlock } from '../journal.ts'
import { describeResult } from '../results.ts'
import type { FilingState, State } from '../state.ts'
import { type Html, html } from './html.ts'

const stateNames: Record<FilingState, { zh: string; en: string }> = {
  waiting: { zh: '待审核', en: 'waiting' },
  faulty: { zh: '数据有误', en: 'faulty' },
  approved: { zh: '已通过', en: 'approved' },
  refused: { zh: '已拒绝', en: 'refused' },
  processed: { zh: '已受理', en: 'taken in' },
}

const blockNames: Record<ReportedBlock, string> = {
  XZBA: '新增备案',
  XZWZ: '新增网站',
  XZJR: '新增接入',
  BGBA: '变更备案',
  ZXBA: '注销备案',
  XZHYD: '核验材料',
  HSJG: '核实结果',
  WBACLJG: '未备案处理',
  IPXZBA: 'IP新增',
  IPXGBA: 'IP变更',
  IPSCBA: 'IP删除',
  YMXZBA: '域名新增',
  YMXGBA: '域名变更',
  YMSCBA: '域名删除',
}

export const stateBadge = (state: FilingState): Html =>
  html`<span class="state ${state}">${stateNames[state].zh} <span lang="en">${stateNames[state].en}</span></span>`

export const formatDateTime = (instant: string): string => administrationTime(new Date(instant))

/** What arrived and what is on offer, newest first. */
export function listPage({ filings, offers, lastSequence, unreadable }: State): Html {
  const newest = [...filings.values()].reverse()
  return html`
<h2>收到的备案 <small lang="en">Filings received · 最近受理的序号 last sequence ${lastSequence}</small></h2>
<div class="card">${
    newest.length === 0
      ? html`<p class="empty">还没有收到备案数据。<br><span lang="en">Nothing has arrived yet.</span></p>`
      : html`<table>
<thead><tr><th>编号 No.</th><th>业务 Block</th><th>主办单位 Subject</th><th>服务 Services</th><th>收到时间 Arrived</th><th>状态 State</th><th>备案号 Number</th></tr></thead>
<tbody>${newest.map(
          (it) => html`<tr>
<td><a href="/view/${it.filingId}">${it.filingId}</a></td>
<td>${blockNames[it.block]} <code>${it.block}</code></td>
<td><a href="/view/${it.filingId}">${it.subjectName}</a></td>
<td>${it.services.map((service) => html`<div>${service.name} <span class="soft">${service.domains.join('、')}</span></div>`)}</td>
<td>${formatDateTime(it.arrivedAt)}</td>
<td>${stateBadge(it.state)}</td>
<td>${it.issued?.subjectNumber ?? '—'}</td></tr>`,
        )}</tbody></table>`
  }</div>
${unreadable.size > 0 && unreadableCard(unreadable)}
<h2>下载文件 <small lang="en">Files for download</small></h2>
<div class="card"><a href="/show/offers">${[...offers.values()].filter((it) => !it.acknowledgedAt).length} 个未确认，共 ${offers.size} 个 <span lang="en">files, not acknowledged and in all</span></a></div>`
}

const unreadableCard = (unreadable: State['unreadable']): Html => html`
<h2>无法处理的数据文件 <small lang="en">Uploads that could not be read</small></h2>
<div class="card"><table><thead><tr><th>序号 Sequence</th><th>结果 Result</th></tr></thead>
<tbody>${[...unreadable].map(([sequence, code]) => html`<tr><td>${sequence}</td><td>${code} ${describeResult(code)}</td></tr>`)}</tbody></table></div>`
