import type { ImportView } from '@openbeian/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { formatDateTime } from '../../kit/date-time.ts'
import { EmptyCard } from '../../kit/empty-card.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { RegistryExport } from '../../kit/registry-export.tsx'
import { saveFile } from '../../kit/save-file.ts'
import { Table } from '../../kit/table.tsx'
import { ImportBadge } from './import-badge.tsx'
import { importsWords } from './imports.words.ts'
import { UploadForm } from './upload-form.tsx'

/** Files of another system: what was brought in, and where the next one is uploaded. */
export function ImportsPage() {
  const words = useWords(importsWords)
  const { language } = useLanguage()
  const navigate = useNavigate()
  const found = useQuery({
    queryKey: ['imports'],
    queryFn: ({ signal }) => api.listImports({ signal }),
    // each of them changes on a page of its own
    refetchOnMount: 'always',
  })
  const template = useMutation({
    mutationFn: () => api.downloadImportTemplate({ query: { format: 'xlsx', language } }),
    onSuccess: (bytes) => saveFile(bytes, 'import-template.xlsx'),
  })
  const { imports } = found.data ?? {}
  return (
    <Page
      next={<p className="quiet">{words.explain}</p>}
      actions={
        <>
          <Button data-action="template" isBusy={template.isPending} onClick={() => template.mutate()}>
            {words.template}
          </Button>
          <RegistryExport />
        </>
      }
    >
      <UploadForm onStarted={({ id }) => void navigate(`/imports/${id}`)} />
      <Failure error={template.error ?? found.error} retry={() => void found.refetch()} />
      {found.isPending && <Loading rows={4} />}
      {imports?.length === 0 && <EmptyCard title={words.none} text={words.noneText} />}
      {imports && imports.length > 0 && <ImportTable imports={imports} />}
    </Page>
  )
}

function ImportTable({ imports }: { imports: readonly ImportView[] }) {
  const words = useWords(importsWords)
  const { language } = useLanguage()
  return (
    <Table
      label={words.title}
      titles={[words.name, words.state, words.total, words.clean, words.mistakes, words.warnings, words.madeAt]}
    >
      {imports.map((it) => (
        <tr key={it.id} data-import={it.state}>
          <th scope="row" data-title={words.name}>
            <Link to={`/imports/${it.id}`}>{it.name || words.nameless}</Link>
          </th>
          <td data-title={words.state}>
            <ImportBadge state={it.state} />
          </td>
          <td data-title={words.total}>{it.total}</td>
          <td data-title={words.clean}>{it.clean}</td>
          <td data-title={words.mistakes}>{it.mistakes}</td>
          <td data-title={words.warnings}>{it.warnings}</td>
          <td data-title={words.madeAt}>{formatDateTime(it.madeAt, language)}</td>
        </tr>
      ))}
    </Table>
  )
}
