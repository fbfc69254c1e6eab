import { endpoints, type LoadedFileView, type LoadedKind, type LoadedSwitchView } from '@openbeian/contract'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Button } from '../../kit/button.tsx'
import { formatDateTime, formatDay } from '../../kit/date-time.ts'
import { Fact } from '../../kit/fact.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { saveFile } from '../../kit/save-file.ts'
import { ScrolledText } from '../../kit/scrolled-text.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { Table } from '../../kit/table.tsx'
import { useTargetNames } from './counting-table.tsx'
import { FileDecision } from './file-decision.tsx'
import { loadedWords } from './loaded.words.ts'
import { loadedAddresses } from './loaded-address.ts'
import { LoadedBadge } from './loaded-badge.tsx'
import { LoadedTrial } from './loaded-trial.tsx'
import { useLoaded, useLoadedFile } from './use-loaded.ts'

/** One loaded file: what it holds, what it would do, who approved it, and since when it counts where. */
export function LoadedFilePage({ kind }: { kind: LoadedKind }) {
  const words = useWords(loadedWords)
  const { account } = useSignedIn()
  const { fileId = '' } = useParams()
  const [done, setDone] = useState('')
  const read = useLoadedFile(fileId)
  const loaded = useLoaded(kind)
  if (read.isPending) return <Loading />
  if (read.isError) return <Failure error={read.error} retry={() => void read.refetch()} />
  const { file, content } = read.data
  const switches = loaded.data?.switches ?? []
  const mayDecide = mayAsk(endpoints.loadFile, account)
  const name = kind === 'dialect' ? file.version : `${file.name} ${file.version}`
  const download = () =>
    saveFile(new Blob([content], { type: 'application/json' }), `${name.replace(/[^\w.+-]+/g, '-')}.json`)
  return (
    <Page
      title={name}
      badge={<LoadedBadge {...{ file, switches }} />}
      next={<Link to={loadedAddresses[kind]}>{words[kind].back}</Link>}
      actions={
        <>
          {mayDecide && <FileDecision file={file} onDone={() => setDone(words.done)} />}
          <Button data-action="download" title={words.downloadHint} onClick={download}>
            {words.download}
          </Button>
        </>
      }
    >
      <div className="stack">
        {done && <Notice kind="success">{done}</Notice>}
        <FileFacts file={file} />
        {mayDecide && <LoadedTrial file={file} />}
        <History file={file} switches={switches} />
        <h2 id="content">{words.content}</h2>
        <ScrolledText text={content} headingId="content" />
      </div>
    </Page>
  )
}

function FileFacts({ file }: { file: LoadedFileView }) {
  const words = useWords(loadedWords)
  const { language } = useLanguage()
  const { title, faults, loadedByName, loadedAt, approvedAt, approvedByName = '' } = file
  return (
    <>
      {faults.length > 0 && (
        <Notice kind="error" title={words.brokenText}>
          <ul>
            {faults.map(({ reason }) => (
              <li key={reason.en}>{reason[language]}</li>
            ))}
          </ul>
        </Notice>
      )}
      <dl className="card facts">
        {file.name !== file.version && <Fact name={words.name}>{file.name}</Fact>}
        <Fact name={words.version}>{file.version}</Fact>
        {title && <Fact name={words.titleOf}>{title[language]}</Fact>}
        <Fact name={words.loadedBy}>{words.who(loadedByName, formatDateTime(loadedAt, language))}</Fact>
        <Fact name={words.approvedBy}>
          {approvedAt ? words.who(approvedByName, formatDateTime(approvedAt, language)) : words.states.waiting}
        </Fact>
      </dl>
    </>
  )
}

/** Every time a version of it was switched on or back. */
function History({ file, switches }: { file: LoadedFileView; switches: readonly LoadedSwitchView[] }) {
  const words = useWords(loadedWords)
  const { language } = useLanguage()
  const nameOf = useTargetNames(file.kind)
  const own = switches.filter(({ fileId, target }) => fileId === file.id || target === `pack:${file.name}`)
  if (own.length === 0) return null
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <Table labelledBy="history" titles={[words.since, words.historyTarget, words.historyFile, words.why, words.by]}>
        {own.map((it) => (
          <tr key={it.target + it.from + it.at}>
            <th scope="row" data-title={words.since}>
              {formatDay(it.from, language)}
            </th>
            <td data-title={words.historyTarget}>{nameOf(it.target)}</td>
            <td data-title={words.historyFile}>
              {it.fileId === undefined ? words[file.kind].release : <VersionOf kind={file.kind} fileId={it.fileId} />}
            </td>
            <td data-title={words.why}>{it.why}</td>
            <td data-title={words.by}>{words.who(it.byName, formatDateTime(it.at, language))}</td>
          </tr>
        ))}
      </Table>
    </section>
  )
}

function VersionOf({ kind, fileId }: { kind: LoadedKind; fileId: string }) {
  const loaded = useLoaded(kind)
  return (
    <Link to={`${loadedAddresses[kind]}/${fileId}`}>
      {loaded.data?.files.find(({ id }) => id === fileId)?.version ?? fileId}
    </Link>
  )
}
