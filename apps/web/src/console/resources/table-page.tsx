import type { BulkAnswer } from '@openbeian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { FileForm } from '../../kit/file-form.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { saveFile } from '../../kit/save-file.ts'
import { Table } from '../../kit/table.tsx'
import { resourceWords } from './resources.words.ts'

/** Records or changes many resources by a sheet: checked first, then all of it or nothing. */
export function TablePage() {
  const words = useWords(resourceWords)
  const { language } = useLanguage()
  const queries = useQueryClient()
  const put = useMutation({
    mutationFn: ({ file, trial }: { file: File; trial: 'yes' | 'no' }) =>
      api.putResourceTable({ body: { trial }, file, fileName: file.name }),
    onSuccess: ({ applied }) => applied && queries.invalidateQueries({ queryKey: ['resources'] }),
  })
  const template = useMutation({
    mutationFn: () => api.downloadResourceTemplate({ query: { language } }),
    onSuccess: (bytes) => saveFile(bytes, 'resources.xlsx'),
  })
  const answer = put.data
  const isReady = answer !== undefined && !answer.applied && answer.findings.length === 0
  return (
    <Page
      next={<p className="quiet">{words.tableExplain}</p>}
      actions={
        <>
          <Link to="/resources">{words.back}</Link>
          <Button isBusy={template.isPending} data-action="template" onClick={() => template.mutate()}>
            {words.template}
          </Button>
        </>
      }
    >
      <FileForm
        label={words.table}
        hint={words.tableHint}
        accept=".xlsx,.csv,.txt"
        needed={words.tableNeeded}
        {...(!answer?.applied && {
          submit: {
            name: isReady ? words.apply : words.check,
            action: isReady ? 'apply' : 'check',
            isBusy: put.isPending,
          },
        })}
        error={put.error ?? template.error}
        onChoose={put.reset}
        onFile={(file) => put.mutate({ file, trial: isReady ? 'no' : 'yes' })}
      >
        {answer && <Told answer={answer} />}
      </FileForm>
      {answer && answer.findings.length > 0 && <Mistakes findings={answer.findings} />}
    </Page>
  )
}

function Told({ answer: { applied, created, changed, same, findings } }: { answer: BulkAnswer }) {
  const words = useWords(resourceWords)
  if (findings.length > 0) return <Notice kind="error">{words.mistakes(findings.length)}</Notice>
  if (applied) return <Notice kind="success">{words.applied(created, changed, same)}</Notice>
  return <Notice kind="info">{words.trial(created, changed, same)}</Notice>
}

const maxShown = 300

function Mistakes({ findings }: { findings: BulkAnswer['findings'] }) {
  const words = useWords(resourceWords)
  const shown = findings.slice(0, maxShown)
  return (
    <>
      <Table label={words.reason} titles={[words.row, words.column, words.reason, words.value, words.proposal]}>
        {shown.map((it) => (
          <tr key={`${it.row} ${it.column} ${it.reason}`}>
            <th scope="row" data-title={words.row}>
              {it.row}
            </th>
            <td data-title={words.column}>{words.columns[it.column]}</td>
            <td data-title={words.reason}>{words.reasons[it.reason]}</td>
            <td data-title={words.value}>{it.value}</td>
            <td data-title={words.proposal}>{it.proposal}</td>
          </tr>
        ))}
      </Table>
      {findings.length > shown.length && <p className="quiet">{words.ofMany(shown.length, findings.length)}</p>}
    </>
  )
}
