import { Link } from 'react-router'
import { CodeLink } from '../../kit/code-link.tsx'
import { formatShortDateTime } from '../../kit/date-time.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Table } from '../../kit/table.tsx'
import { FileState } from './file-state.tsx'
import { reportingWords } from './reporting.words.ts'
import type { ReportFile } from './use-reporting.ts'

interface FileTableProps {
  files: ReportFile[]
  /** Names by id. */
  channels: Record<string, string>
}

const shownOrders = 3
export const fileLooks = { composed: 'blue', sending: 'yellow', accepted: 'green', refused: 'red' } as const

/** The ledger of what was sent. */
export function FileTable({ files, channels }: FileTableProps) {
  const words = useWords(reportingWords)
  const { language } = useLanguage()
  const titles = [
    words.sequence,
    words.channel,
    words.state,
    words.orders,
    words.size,
    words.tries,
    words.answer,
    words.composedAt,
    words.acceptedAt,
  ]
  return (
    <Table label={words.files} titles={titles}>
      {files.map((file) => (
        <tr key={file.id} data-file={file.sequence} data-state={file.state}>
          <th scope="row" data-inline={words.sequence}>
            <Link to={`/reporting/files/${file.id}`} aria-label={words.readNumbered(file.sequence)}>
              {file.sequence}
            </Link>
          </th>
          <td data-title={words.channel}>{channels[file.channelId]}</td>
          <td data-title={words.state}>
            <FileState look={fileLooks[file.state]}>{words.fileStates[file.state]}</FileState>
          </td>
          <td data-title={words.orders}>
            {file.orders.slice(0, shownOrders).map(({ id, reference, subjectName }) => (
              <Link key={id} to={`/orders/${id}`} title={subjectName} className="order-link">
                {reference}
              </Link>
            ))}
            {file.tasks.slice(0, shownOrders).map(({ id, about }) => (
              <Link key={id} to={`/inspections/${id}`} className="order-link">
                {about}
              </Link>
            ))}
            {file.filedMaterials.slice(0, shownOrders).map(({ id, about }) => (
              <Link key={id} to="/reporting/filed-materials" className="order-link">
                {about}
              </Link>
            ))}
            {file.ordersTotal > shownOrders && (
              <span className="quiet">{words.moreOrders(file.ordersTotal - shownOrders)}</span>
            )}
          </td>
          <td data-title={words.size}>{sizeText(file.sizeBytes)}</td>
          <td data-title={words.tries}>{file.tries}</td>
          <td data-title={words.answer}>
            {file.answerCode !== undefined && <CodeLink code={file.answerCode} />} {file.answerMessage}
          </td>
          <td data-title={words.composedAt} className="keep">
            <time dateTime={file.composedAt}>{formatShortDateTime(file.composedAt, language)}</time>
          </td>
          <td data-title={words.acceptedAt} className="keep">
            {file.acceptedAt && (
              <time dateTime={file.acceptedAt}>{formatShortDateTime(file.acceptedAt, language)}</time>
            )}
          </td>
        </tr>
      ))}
    </Table>
  )
}

export const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
