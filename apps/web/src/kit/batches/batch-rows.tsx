import type { BatchRowState, BatchRowView } from '@openbeian/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { api } from '../api.ts'
import { Badge, type BadgeLook } from '../badge.tsx'
import { useLanguage, useWords } from '../language.tsx'
import { Loading } from '../loading.tsx'
import { More } from '../more.tsx'
import { Failure } from '../notice.tsx'
import { severitySigns } from '../severity-signs.ts'
import { Table } from '../table.tsx'
import { batchWords } from './batches.words.ts'

const looks: Record<BatchRowState, BadgeLook> = {
  waiting: 'grey',
  drafted: 'grey',
  clean: 'green',
  faulty: 'yellow',
  refused: 'red',
  'handed-in': 'blue',
}

/** Of a row so many findings are shown; the others stand in its order. */
const maxFindings = 5

/** The rows of a batch with what was found in each, page by page. */
export function BatchRows({ batchId, state }: { batchId: string; state: BatchRowState | undefined }) {
  const words = useWords(batchWords)
  const rows = useInfiniteQuery({
    queryKey: ['batch-rows', batchId, state],
    queryFn: ({ pageParam, signal }) =>
      api.listBatchRows({ params: { batchId }, query: { after: pageParam, ...(state && { state }) }, signal }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  })
  const shown = rows.data?.pages.flatMap((it) => it.rows) ?? []
  return (
    <>
      <Failure error={rows.error} retry={() => void rows.refetch()} />
      {rows.isPending && <Loading rows={8} />}
      {shown.length > 0 && (
        <Table label={words.rows} titles={[words.row, words.order, words.state, words.findings]}>
          {shown.map((it) => (
            <BatchRowLine key={it.row} row={it} />
          ))}
        </Table>
      )}
      <More shown={shown.length} query={rows} />
    </>
  )
}

function BatchRowLine({ row: it }: { row: BatchRowView }) {
  const words = useWords(batchWords)
  const { language } = useLanguage()
  const shown = it.findings.slice(0, maxFindings)
  return (
    <tr data-row={it.row}>
      <th scope="row" data-title={words.row}>
        {it.row} {it.key && <span className="quiet">{it.key}</span>}
      </th>
      <td data-title={words.order}>
        {it.order && (
          <>
            <Link to={`/orders/${it.order.id}`}>{it.order.reference}</Link> {it.order.subjectName}
          </>
        )}
      </td>
      <td data-title={words.state}>
        <Badge look={looks[it.state]}>{words.states[it.state]}</Badge>
      </td>
      <td data-title={words.findings}>
        <ul className="plain-list">
          {shown.map((one) => (
            <li key={`${one.at} ${one.message.zh}`} className={`finding finding-${one.severity}`}>
              {severitySigns[one.severity]} {one.at && <span className="quiet">{one.at}</span>} {one.message[language]}{' '}
              {one.proposed && words.proposed(one.proposed)}
            </li>
          ))}
        </ul>
        {it.findings.length > shown.length && words.more(it.findings.length - shown.length)}
      </td>
    </tr>
  )
}
