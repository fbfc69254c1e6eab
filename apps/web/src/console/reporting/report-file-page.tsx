import { Link, useParams } from 'react-router'
import { CodeLink } from '../../kit/code-link.tsx'
import { formatDateTime } from '../../kit/date-time.ts'
import { Fact } from '../../kit/fact.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { FileActions } from './file-actions.tsx'
import { FileFacts } from './file-facts.tsx'
import { FileState } from './file-state.tsx'
import { fileLooks, sizeText } from './file-table.tsx'
import { filedMaterialWords } from './filed-materials.words.ts'
import { reportFileWords } from './report-file.words.ts'
import { reportingWords } from './reporting.words.ts'
import { UnreadFile } from './unread-file.tsx'
import { useReportFile } from './use-files.ts'
import type { ReportFile } from './use-reporting.ts'
import { XmlText } from './xml-text.tsx'

/** A file that was sent: what is in it, what was answered, and what can be done with it. */
export function ReportFilePage() {
  const words = useWords(reportingWords)
  const fileWords = useWords(reportFileWords)
  const { fileId = '' } = useParams()
  const read = useReportFile(fileId)
  if (!read.data) return <UnreadFile read={read} />
  const { file, xml } = read.data
  return (
    <Page
      title={fileWords.title(file.sequence)}
      badge={<FileState look={fileLooks[file.state]}>{words.fileStates[file.state]}</FileState>}
      next={<Link to="/reporting">{words.back}</Link>}
      actions={<FileActions file={file} />}
    >
      <ReportFileFacts file={file} />
      <Failure error={read.error} retry={() => void read.refetch()} />
      {xml === undefined ? <Notice kind="info">{words.removed}</Notice> : <XmlText xml={xml} />}
    </Page>
  )
}

function ReportFileFacts({ file }: { file: ReportFile }) {
  const words = useWords(reportingWords)
  const fileWords = useWords(reportFileWords)
  const filedMaterials = useWords(filedMaterialWords)
  const { language } = useLanguage()
  return (
    <FileFacts channelId={file.channelId}>
      <Fact name={words.answer}>
        {file.answerCode !== undefined && <CodeLink code={file.answerCode} />} {file.answerMessage}
      </Fact>
      <Fact name={words.tries}>{file.tries}</Fact>
      <Fact name={words.size}>{sizeText(file.sizeBytes)}</Fact>
      <Fact name={words.composedAt}>{formatDateTime(file.composedAt, language)}</Fact>
      {file.acceptedAt && <Fact name={words.acceptedAt}>{formatDateTime(file.acceptedAt, language)}</Fact>}
      <Fact name={words.orders}>
        {file.orders.length === 0 && <span className="quiet">{fileWords.noOrders}</span>}
        {file.orders.map(({ id, reference, subjectName }) => (
          <Link key={id} to={`/orders/${id}`} className="order-link">
            {reference} {subjectName}
          </Link>
        ))}
      </Fact>
      {file.filedMaterials.length > 0 && (
        <Fact name={filedMaterials.materialsIn}>
          {file.filedMaterials.map(({ id, about }) => (
            <Link key={id} to="/reporting/filed-materials" className="order-link">
              {about}
            </Link>
          ))}
        </Fact>
      )}
      {file.tasks.length > 0 && (
        <Fact name={words.tasksIn}>
          {file.tasks.map(({ id, about }) => (
            <Link key={id} to={`/inspections/${id}`} className="order-link">
              {about}
            </Link>
          ))}
        </Fact>
      )}
    </FileFacts>
  )
}
