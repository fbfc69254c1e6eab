import { personalData } from '@openbeian/contract'
import { Link } from 'react-router'
import { formatDateTime } from '../../kit/date-time.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { usePageTitle } from '../../kit/page-title.ts'
import { Table } from '../../kit/table.tsx'
import { auditWords } from './audit.words.ts'
import { AuditChanges } from './audit-changes.tsx'
import { type AuditEntry, actionName, named, thingName } from './audit-names.ts'

/** Who did what, newest first. */
export function AuditTable({ entries }: { entries: AuditEntry[] }) {
  const words = useWords(auditWords)
  const title = usePageTitle()
  const titles = [words.at, words.by, words.action, words.about, words.changes, words.reason, words.ip]
  return (
    <Table label={title} titles={titles}>
      {entries.map((entry) => (
        <AuditLine key={entry.id} entry={entry} />
      ))}
    </Table>
  )
}

function AuditLine({ entry }: { entry: AuditEntry }) {
  const words = useWords(auditWords)
  const { language } = useLanguage()
  const order = /^order:(.+)$/.exec(entry.about)?.[1]
  return (
    <tr data-audit-action={entry.action}>
      <td data-title={words.at} className="keep">
        <time dateTime={entry.at}>{formatDateTime(entry.at, language)}</time>
      </td>
      <td data-title={words.by} className="keep">
        {isNobodyKnown(entry) ? (
          words.nobodyKnown
        ) : (
          <>
            {entry.byName || words.system} <span className="quiet">{named(words.roles, entry.role)}</span>
          </>
        )}
      </td>
      <th scope="row" data-title={words.action}>
        {actionName(entry.action, language)}{' '}
        {entry.times > 1 && <span className="quiet">{words.times(entry.times)}</span>}
      </th>
      <td data-title={words.about} className="keep">
        {order ? (
          <Link to={`/orders/${order}`}>{thingName(entry.about, language)}</Link>
        ) : (
          thingName(entry.about, language)
        )}
      </td>
      <td data-title={words.changes}>
        {entry.saw && <div>{entry.saw.map((it) => personalData[it][language]).join(words.between)}</div>}
        <AuditChanges before={entry.before} after={entry.after} />
        {entry.asked && <code className="quiet">{entry.asked}</code>}
      </td>
      <td data-title={words.reason}>{entry.reason}</td>
      <td data-title={words.ip} className="keep">
        {entry.ip}
      </td>
    </tr>
  )
}

/** Somebody who was refused before it was known who they are. */
const isNobodyKnown = ({ role, action }: AuditEntry): boolean => role === 'system' && action.endsWith('.refuse')
