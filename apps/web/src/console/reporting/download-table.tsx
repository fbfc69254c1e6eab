import { Link } from 'react-router'
import { formatShortDateTime } from '../../kit/date-time.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Table } from '../../kit/table.tsx'
import { contentText } from './block-text.ts'
import { FileState } from './file-state.tsx'
import { reportingWords } from './reporting.words.ts'
import { useOutcomeText } from './use-outcome-text.ts'
import type { Download } from './use-reporting.ts'

interface DownloadTableProps {
  downloads: Download[]
  /** Names by id. */
  channels: Record<string, string>
}

export const downloadLooks = { stored: 'blue', acknowledged: 'blue', applied: 'green', quarantined: 'red' } as const

/** What came back from the administrations. */
export function DownloadTable({ downloads, channels }: DownloadTableProps) {
  const words = useWords(reportingWords)
  const { language } = useLanguage()
  const text = useOutcomeText()
  const titles = [words.fileName, words.channel, words.state, words.content, words.receivedAt]
  return (
    <Table label={words.downloads} titles={titles}>
      {downloads.map((it) => (
        <tr key={it.id} data-download={it.fileName} data-state={it.state}>
          <th scope="row" data-title={words.fileName}>
            <Link to={`/reporting/downloads/${it.id}`}>{it.fileName}</Link>
          </th>
          <td data-title={words.channel}>{channels[it.channelId]}</td>
          <td data-title={words.state}>
            <FileState look={downloadLooks[it.state]}>{words.downloadStates[it.state]}</FileState>
          </td>
          <td data-title={words.content}>
            {contentText(it.content, words)}
            {it.fault && <span className="order-link finding-blocks">{text.fault(it.fault)}</span>}
          </td>
          <td data-title={words.receivedAt} className="keep">
            <time dateTime={it.receivedAt}>{formatShortDateTime(it.receivedAt, language)}</time>{' '}
            {it.isImported && <span className="quiet">{words.imported}</span>}
          </td>
        </tr>
      ))}
    </Table>
  )
}
