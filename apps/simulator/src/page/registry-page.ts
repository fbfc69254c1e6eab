import type { FiledResource } from '../registry.ts'
import type { State } from '../state.ts'
import { type Html, html } from './html.ts'

/** What is filed here, by us and by others. */
export const registryPage = ({ registry: { subjects, resources } }: State): Html => html`
<h2>备案库 <small lang="en">Registry</small></h2>
<div class="card">${
  subjects.size === 0
    ? html`<p class="empty">还没有备案。<br><span lang="en">Nothing is filed yet.</span></p>`
    : html`<table><thead><tr><th>主体 Subject</th><th>备案号 Number</th><th>服务 Services</th><th>接入商 Providers</th><th>备案密码</th></tr></thead>
<tbody>${[...subjects.values()].reverse().map(
        ({ subject, services, filingPassword, isCancelled }) => html`<tr>
<td>${subject.name}${isCancelled && html` <span class="state refused">已注销 cancelled</span>`}<div class="soft">Ztid ${String(subject.regulatorId)}</div></td>
<td>${subject.filingNumber ?? ''}</td>
<td>${services.map((it) => html`<div>${it.filingNumber ?? ''} ${it.name} <span class="soft">${it.domains.map((domain) => domain.name).join('、')}</span></div>`)}</td>
<td class="soft">${[...new Set(services.flatMap((it) => it.access.map((access) => String(access.provider))))].join('、')}</td>
<td>${filingPassword}</td></tr>`,
      )}</tbody></table>`
}
<form method="post" action="/registry"><button class="no">增加一条其他接入商的备案 <span lang="en">Add a filing of another provider</span></button></form></div>
${resources.size > 0 && resourceCard([...resources.values()])}`

const kinds = { sources: '来源', allocations: '分配使用', announcements: '广播', own: '自带', domains: '域名' }

const resourceCard = (resources: FiledResource[]): Html => html`
<h2>IP与域名 <small lang="en">IP ranges and domains</small></h2>
<div class="card"><table><tbody>${resources.map(
  ({ kind, regulatorId, record }) =>
    html`<tr><td>${kinds[kind]}</td><td>${String(record.name ?? `${dotted(record.from)} – ${dotted(record.to)}`)}</td><td class="soft">Id ${String(regulatorId)}</td></tr>`,
)}</tbody></table></div>`

const dotted = (ip: unknown) => [24, 16, 8, 0].map((bits) => (Number(ip) >>> bits) & 255).join('.')
