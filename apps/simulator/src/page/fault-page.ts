import type { ActiveFaults } from '../faults/active-faults.ts'
import type { FaultScript } from '../faults/fault.ts'
import { faultTable } from '../faults/fault-table.ts'
import { type Html, html } from './html.ts'

/** What goes wrong at present, the scenarios, and a script to write. `wrong` says why the last one was not taken. */
export const faultPage = (
  { script, list }: ActiveFaults,
  scenarios: Map<string, FaultScript>,
  wrong?: string,
  written?: string,
): Html => html`
<h2>当前故障 <small lang="en">Faults in force${script.title !== undefined && ` · ${script.title}`}</small></h2>
<div class="card">${
  list.length === 0
    ? html`<p class="empty">没有故障。<br><span lang="en">Nothing goes wrong.</span></p>`
    : html`<table><thead><tr><th>故障 Fault</th><th>环节 Operation</th><th>时机 When</th><th>次数 Times</th><th>已发生 Struck</th></tr></thead>
<tbody>${list.map(
        ({ fault, seen, struck }) => html`<tr><td>${faultTable[fault.do]?.zh ?? ''} <code>${fault.do}</code>
<div class="soft">${Object.keys(fault.wishes).length > 0 && JSON.stringify(fault.wishes)}</div></td>
<td>${fault.on.join('、')}</td><td class="soft">${JSON.stringify(fault.when)}</td><td>${fault.times}</td><td>${struck} / ${seen}</td></tr>`,
      )}</tbody></table>
<form method="post" action="/faults"><input type="hidden" name="script" value='{"faults":[]}'><button class="no">全部取消 Clear</button></form>`
}</div>
<h2>场景 <small lang="en">Scenarios</small></h2>
<div class="card"><table><tbody>${[...scenarios].map(
  ([
    name,
    { title, about },
  ]) => html`<tr><td><b>${title ?? name}</b> <code>${name}</code><div class="soft" lang="en">${about ?? ''}</div></td>
<td><form method="post" action="/faults"><input type="hidden" name="scenario" value="${name}"><button class="yes">启用 Start</button></form></td></tr>`,
)}</tbody></table></div>
<h2>自定义 <small lang="en">A script of your own</small></h2>
<form class="card" method="post" action="/faults">
${wrong !== undefined && html`<pre class="wrong">${wrong}</pre>`}
<label for="script">故障脚本 <small lang="en">Fault script (JSON)</small></label>
<textarea id="script" name="script">${written ?? '{ "seed": 1, "faults": [{ "do": "cutAfter", "when": { "operation": "upload" } }] }'}</textarea>
<button class="yes">启用 Start</button></form>
<h2>故障一览 <small lang="en">What can go wrong</small></h2>
<div class="card"><table><tbody>${Object.entries(faultTable).map(
  ([
    name,
    { zh, en, fields },
  ]) => html`<tr><td><code>${name}</code></td><td>${zh}<div class="soft" lang="en">${en}</div></td>
<td class="soft">${Object.keys(fields).join('、')}</td></tr>`,
)}</tbody></table></div>`
