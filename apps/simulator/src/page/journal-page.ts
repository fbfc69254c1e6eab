import type { JournalEntry } from '../journal.ts'
import { writePlain } from '../tagged-json.ts'
import { type Html, html } from './html.ts'
import { formatDateTime } from './list-page.ts'

const maxShown = 300

/** The newest entries of the journal; what is long is cut. */
export const journalPage = (entries: readonly JournalEntry[]): Html => html`
<h2>日志 <small lang="en">Journal · ${entries.length} entries, the newest ${Math.min(maxShown, entries.length)} first</small></h2>
<div class="card"><table><thead><tr><th>时间 At</th><th>事件 Event</th><th>内容 Content</th></tr></thead>
<tbody>${entries
  .slice(-maxShown)
  .reverse()
  .map(({ at, kind, ...content }) => {
    const text = writePlain(content)
    return html`<tr><td>${formatDateTime(at)}</td><td><code>${kind}</code></td><td class="soft">${text.length > 400 ? `${text.slice(0, 400)}…` : text}</td></tr>`
  })}</tbody></table></div>`
