import type { ImportLevel, ImportView } from '@openbeian/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { EmptyCard } from '../../kit/empty-card.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure } from '../../kit/notice.tsx'
import { Table } from '../../kit/table.tsx'
import { Tabs } from '../../kit/tabs.tsx'
import { importsWords } from './imports.words.ts'

/** What was found in a file, by how grave it is, page by page. */
export function FindingsPart({ of: it }: { of: ImportView }) {
  const words = useWords(importsWords)
  const [level, setLevel] = useState<ImportLevel>(it.mistakes > 0 ? 'mistake' : it.warnings > 0 ? 'warning' : 'note')
  const counts = { mistake: it.mistakes, warning: it.warnings, note: it.notes }
  const tabs = (['mistake', 'warning', 'note'] as const).map((id) => ({
    id,
    name: `${words.levels[id]} ${counts[id]}`,
  }))
  return (
    <Tabs label={words.reason} tabs={tabs} shown={level} onShow={setLevel}>
      <Findings key={level} importId={it.id} level={level} />
    </Tabs>
  )
}

function Findings({ importId, level }: { importId: string; level: ImportLevel }) {
  const words = useWords(importsWords)
  const [page, setPage] = useState(0)
  const found = useQuery({
    queryKey: ['import-findings', importId, level, page],
    queryFn: ({ signal }) => api.listImportFindings({ params: { importId }, query: { level, page }, signal }),
    placeholderData: keepPreviousData,
  })
  const { findings = [], pages = 0 } = found.data ?? {}
  return (
    <div className="stack">
      <p className="quiet">{words.levelTexts[level]}</p>
      <Failure error={found.error} retry={() => void found.refetch()} />
      {found.isPending && <Loading rows={6} />}
      {found.data && findings.length === 0 && <EmptyCard title={words.nothingFound} text={words.nothingFoundText} />}
      {findings.length > 0 && <FindingTable findings={findings} />}
      {pages > 1 && (
        <div className="row">
          <Button isSmall disabled={page === 0} onClick={() => setPage(page - 1)}>
            {words.previous}
          </Button>
          <span>{words.page(page + 1, pages)}</span>
          <Button isSmall disabled={page + 1 >= pages} onClick={() => setPage(page + 1)}>
            {words.next}
          </Button>
        </div>
      )}
    </div>
  )
}

type Found = Awaited<ReturnType<typeof api.listImportFindings>>['findings']

function FindingTable({ findings }: { findings: Found }) {
  const words = useWords(importsWords)
  const { language } = useLanguage()
  return (
    <Table
      label={words.reason}
      titles={[words.sheet, words.row, words.column, words.reason, words.value, words.proposal]}
    >
      {findings.map((it, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page of findings never changes its order
        <tr key={at} data-finding={it.reason}>
          <td data-title={words.sheet}>{it.sheet}</td>
          <td data-title={words.row}>{it.row}</td>
          <td data-title={words.column}>{it.column}</td>
          <td data-title={words.reason}>{it[language]}</td>
          <td data-title={words.value}>{it.value}</td>
          <td data-title={words.proposal}>{it.proposal}</td>
        </tr>
      ))}
    </Table>
  )
}
