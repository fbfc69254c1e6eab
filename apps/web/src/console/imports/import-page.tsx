import type { ImportView } from '@openbeian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { formatDateTime } from '../../kit/date-time.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { saveFile } from '../../kit/save-file.ts'
import { FindingsPart } from './findings-part.tsx'
import { ImportBadge } from './import-badge.tsx'
import { ImportProgress } from './import-progress.tsx'
import { importsWords } from './imports.words.ts'
import { type Work, WorkDialog } from './work-dialog.tsx'

const isUnderWay = ({ state }: ImportView): boolean => state === 'waiting' || state === 'reading'
const lookEveryMs = 1000

/** One file: what was found in it, and what is to become of it. */
export function ImportPage() {
  const words = useWords(importsWords)
  const { importId = '' } = useParams()
  const queries = useQueryClient()
  const [work, setWork] = useState<Work>()
  const [keptNumbers, setKeptNumbers] = useState<readonly string[]>([])
  const found = useQuery({
    queryKey: ['import', importId],
    queryFn: ({ signal }) => api.getImport({ params: { importId }, signal }),
    refetchInterval: ({ state: { data } }) =>
      data && (isUnderWay(data) || data.progress || work) ? lookEveryMs : false,
  })
  const it = found.data
  return (
    <Page
      {...(it?.name && { title: it.name })}
      next={<Link to="/imports">{words.back}</Link>}
      {...(it && { actions: <Actions of={it} onWork={setWork} /> })}
    >
      <Failure error={found.error} retry={() => void found.refetch()} />
      {found.isPending && <Loading rows={6} />}
      {it && <Standing of={it} keptNumbers={keptNumbers} />}
      {it && !isUnderWay(it) && it.state !== 'failed' && <FindingsPart of={it} />}
      {it && work && (
        <WorkDialog
          work={work}
          of={it}
          onDone={(done, kept) => {
            queries.setQueryData(['import', importId], done)
            setKeptNumbers(kept)
            setWork(undefined)
          }}
          onClose={() => setWork(undefined)}
        />
      )}
    </Page>
  )
}

function Actions({ of: it, onWork }: { of: ImportView; onWork: (work: Work) => void }) {
  const words = useWords(importsWords)
  const { language } = useLanguage()
  const report = useMutation({
    mutationFn: (format: 'xlsx' | 'csv') =>
      api.downloadImportReport({ params: { importId: it.id }, query: { format, language } }),
    onSuccess: (bytes, format) => saveFile(bytes, `import-report.${format}`),
  })
  const mayUndo = it.state === 'applied' && it.undoUntil !== undefined && new Date(it.undoUntil) > new Date()
  const hasAny = it.clean > 0 || it.customers > 0 || it.questions > 0
  return (
    <>
      {it.state === 'reported' && hasAny && (
        <Button look="primary" data-action="apply" onClick={() => onWork(it.mistakes > 0 ? 'clean' : 'all')}>
          {it.mistakes > 0 ? words.applyClean : words.applyAll}
        </Button>
      )}
      {mayUndo && (
        <Button isDanger data-action="undo" onClick={() => onWork('undo')}>
          {words.undo}
        </Button>
      )}
      {(['xlsx', 'csv'] as const).map((format) => (
        <Button
          key={format}
          isBusy={report.isPending}
          data-action={`report-${format}`}
          onClick={() => report.mutate(format)}
        >
          {words.report} {format === 'csv' ? 'CSV' : 'xlsx'}
        </Button>
      ))}
    </>
  )
}

function Standing({ of: it, keptNumbers }: { of: ImportView; keptNumbers: readonly string[] }) {
  const words = useWords(importsWords)
  const { language } = useLanguage()
  return (
    <div className="stack">
      <p>
        <ImportBadge state={it.state} /> {it.format} · {words.counts(it.clean, it.total)}
      </p>
      {isUnderWay(it) && <Notice kind="info">{words.reading}</Notice>}
      <ImportProgress of={it} />
      {it.state === 'reported' && it.questions > 0 && <Notice kind="warning">{words.questions(it.questions)}</Notice>}
      {it.fault && <Notice kind="error">{it.fault[language]}</Notice>}
      {it.state === 'applied' && (
        <Notice kind="success" title={words.came(it.filings, it.customers)}>
          {it.undoUntil && words.undoUntil(formatDateTime(it.undoUntil, language))}
        </Notice>
      )}
      {it.state === 'applied' && it.tasks > 0 && (
        <p data-tasks={it.tasks}>
          <Link to="/inspections">{words.tasks(it.tasks)}</Link>
        </p>
      )}
      {it.state === 'undone' && (
        <Notice kind="info" title={words.kept(it.kept)}>
          {keptNumbers.join('、')}
        </Notice>
      )}
    </div>
  )
}
