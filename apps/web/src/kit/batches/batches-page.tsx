import type { BatchView } from '@openbeian/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import { api } from '../api.ts'
import { Button } from '../button.tsx'
import { formatDateTime } from '../date-time.ts'
import { EmptyCard } from '../empty-card.tsx'
import { FileForm } from '../file-form.tsx'
import { useLanguage, useWords } from '../language.tsx'
import { Loading } from '../loading.tsx'
import { Failure } from '../notice.tsx'
import { Page } from '../page.tsx'
import { saveFile } from '../save-file.ts'
import { Table } from '../table.tsx'
import { batchWords } from './batches.words.ts'
import { countsText } from './counts-text.ts'

/** 批量备案: what was brought, and one more. */
export function BatchesPage() {
  const words = useWords(batchWords)
  const { language } = useLanguage()
  const batches = useQuery({ queryKey: ['batches'], queryFn: ({ signal }) => api.listBatches({ signal }) })
  const template = useMutation({
    mutationFn: () => api.downloadBatchTemplate({ query: { language } }),
    onSuccess: (bytes) => saveFile(bytes, 'filings.xlsx'),
  })
  const all = batches.data?.batches
  return (
    <Page
      next={<p className="quiet">{words.explain}</p>}
      actions={
        <Button isBusy={template.isPending} data-action="template" onClick={() => template.mutate()}>
          {words.template}
        </Button>
      }
    >
      <BringForm />
      <Failure error={batches.error ?? template.error} retry={() => void batches.refetch()} />
      {batches.isPending && <Loading />}
      {all?.length === 0 && <EmptyCard title={words.none} text={words.noneText} />}
      {all && all.length > 0 && <BatchTable batches={all} />}
    </Page>
  )
}

function BringForm() {
  const words = useWords(batchWords)
  const navigate = useNavigate()
  const start = useMutation({
    mutationFn: (file: File) => api.startBatchByTable({ body: {}, file, fileName: file.name }),
    onSuccess: ({ id }) => navigate(`/batches/${id}`),
  })
  return (
    <FileForm
      label={words.file}
      hint={words.fileHint}
      accept=".xlsx,.csv,.txt"
      needed={words.fileNeeded}
      submit={{ name: words.start, action: 'start-batch', isBusy: start.isPending }}
      error={start.error}
      onFile={(file) => start.mutate(file)}
    />
  )
}

function BatchTable({ batches }: { batches: readonly BatchView[] }) {
  const words = useWords(batchWords)
  const { language } = useLanguage()
  return (
    <Table label={words.title} titles={[words.name, words.madeAt, words.rows, words.state]}>
      {batches.map((it) => (
        <tr key={it.id} data-batch={it.id}>
          <th scope="row" data-title={words.name}>
            <Link to={`/batches/${it.id}`}>{it.name}</Link>
          </th>
          <td data-title={words.madeAt}>{formatDateTime(it.madeAt, language)}</td>
          <td data-title={words.rows}>{it.rows}</td>
          <td data-title={words.state}>{countsText(it, words.states, language)}</td>
        </tr>
      ))}
    </Table>
  )
}
