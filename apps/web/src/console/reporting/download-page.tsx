import { endpoints } from '@openbeian/contract'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Button } from '../../kit/button.tsx'
import { formatDateTime } from '../../kit/date-time.ts'
import { Fact } from '../../kit/fact.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { ReasonDialog } from '../../kit/reason-dialog.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { contentText } from './block-text.ts'
import { downloadLooks } from './download-table.tsx'
import { FileFacts } from './file-facts.tsx'
import { FileState } from './file-state.tsx'
import { reportFileWords } from './report-file.words.ts'
import { reportingWords } from './reporting.words.ts'
import { ResultTable } from './result-table.tsx'
import { UnreadFile } from './unread-file.tsx'
import { useDownload, useRetry } from './use-files.ts'
import { useOutcomeText } from './use-outcome-text.ts'
import type { Download } from './use-reporting.ts'
import { XmlText } from './xml-text.tsx'

/** A file that was received: what it says, what became of each result, and another try where it was put aside. */
export function DownloadPage() {
  const words = useWords(reportingWords)
  const fileWords = useWords(reportFileWords)
  const { fileId = '' } = useParams()
  const read = useDownload(fileId)
  if (!read.data) return <UnreadFile read={read} />
  const { file, xml, results } = read.data
  return (
    <Page
      title={fileWords.downloadTitle(file.fileName)}
      badge={<FileState look={downloadLooks[file.state]}>{words.downloadStates[file.state]}</FileState>}
      next={<Link to="/reporting">{words.back}</Link>}
      actions={<RetryButton file={file} />}
    >
      <DownloadFacts file={file} />
      <Failure error={read.error} retry={() => void read.refetch()} />
      {file.state === 'quarantined' && <Notice kind="warning">{fileWords.quarantinedNext}</Notice>}
      <section aria-labelledby="results">
        <h2 id="results">{fileWords.results}</h2>
        {results.length === 0 && <p className="card quiet">{fileWords.noResults}</p>}
        {results.length > 0 && <ResultTable results={results} />}
      </section>
      {xml === undefined ? (
        <Notice kind="info">{file.isKept ? fileWords.cannotOpen : words.removed}</Notice>
      ) : (
        <XmlText xml={xml} />
      )}
    </Page>
  )
}

function DownloadFacts({ file }: { file: Download }) {
  const words = useWords(reportingWords)
  const text = useOutcomeText()
  const { language } = useLanguage()
  return (
    <FileFacts channelId={file.channelId}>
      {file.content.length > 0 && <Fact name={words.content}>{contentText(file.content, words)}</Fact>}
      <Fact name={words.receivedAt}>
        {formatDateTime(file.receivedAt, language)} {file.isImported && <span className="quiet">{words.imported}</span>}
      </Fact>
      {file.fault && (
        <Fact name={words.fault}>
          <span className="finding-blocks">{text.fault(file.fault)}</span>
        </Fact>
      )}
    </FileFacts>
  )
}

function RetryButton({ file }: { file: Download }) {
  const words = useWords(reportFileWords)
  const { account } = useSignedIn()
  const [isOpen, setOpen] = useState(false)
  const retry = useRetry(file.id)
  const close = () => setOpen(false)
  const may = file.isKept && file.state === 'quarantined' && mayAsk(endpoints.retryDownload, account)
  return (
    <>
      {may && (
        <Button look="primary" data-action="retry-download" onClick={() => setOpen(true)}>
          {words.retry}
        </Button>
      )}
      {retry.isSuccess && <Notice kind="success">{words.retried}</Notice>}
      {isOpen && (
        <ReasonDialog
          title={words.retry}
          isPending={retry.isPending}
          error={retry.error}
          onSure={(reason) => retry.mutate(reason, { onSuccess: close })}
          onClose={close}
        >
          <p>{words.retryText}</p>
        </ReasonDialog>
      )}
    </>
  )
}
