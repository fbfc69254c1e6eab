import type { SecondFactorRow } from '@openbeian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { formatDateTime } from '../../kit/date-time.ts'
import { EmptyCard } from '../../kit/empty-card.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { ReasonDialog } from '../../kit/reason-dialog.tsx'
import { Table } from '../../kit/table.tsx'
import { secondFactorsWords } from './second-factors.words.ts'

const key = ['second-factors'] as const

/** Who signs in with a code; that of somebody who lost phone and recovery codes is taken away here. */
export function SecondFactorsPage() {
  const words = useWords(secondFactorsWords)
  const [resetting, setResetting] = useState<SecondFactorRow>()
  const [done, setDone] = useState(false)
  const list = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.listSecondFactors({ signal }),
    refetchOnWindowFocus: false,
  })
  const rows = list.data?.accounts
  return (
    <Page next={<p className="quiet">{words.explain}</p>}>
      {done && <Notice kind="success">{words.done}</Notice>}
      <Failure error={list.error} retry={() => void list.refetch()} />
      {list.isPending && <Loading rows={8} />}
      {rows?.length === 0 && <EmptyCard title={words.none} text={words.noneText} />}
      {rows && rows.length > 0 && <FactorTable rows={rows} onReset={setResetting} />}
      {resetting && (
        <ResetDialog
          row={resetting}
          onDone={() => {
            setResetting(undefined)
            setDone(true)
          }}
          onClose={() => setResetting(undefined)}
        />
      )}
    </Page>
  )
}

function FactorTable({ rows, onReset }: { rows: SecondFactorRow[]; onReset: (row: SecondFactorRow) => void }) {
  const words = useWords(secondFactorsWords)
  const { language } = useLanguage()
  return (
    <Table label={words.title} titles={[words.login, words.name, words.ways, words.since, words.left, words.actions]}>
      {rows.map((row) => (
        <tr key={row.accountId} data-second-factor={row.accountId}>
          <th scope="row" data-title={words.login}>
            {row.login}
          </th>
          <td data-title={words.name}>{row.name}</td>
          <td data-title={words.ways}>
            {[row.hasApp && words.app, row.passkeys > 0 && words.passkeys(row.passkeys)].filter(Boolean).join(' · ')}
          </td>
          <td data-title={words.since} className="keep">
            <time dateTime={row.since}>{formatDateTime(row.since, language)}</time>
          </td>
          <td data-title={words.left}>{row.recoveryCodesLeft}</td>
          <td data-title={words.actions}>
            <Button
              isSmall
              data-action="reset-second-factor"
              aria-label={words.resetNamed(row.login)}
              onClick={() => onReset(row)}
            >
              {words.reset}
            </Button>
          </td>
        </tr>
      ))}
    </Table>
  )
}

interface ResetDialogProps {
  row: SecondFactorRow
  onDone: () => void
  onClose: () => void
}

function ResetDialog({ row, onDone, onClose }: ResetDialogProps) {
  const words = useWords(secondFactorsWords)
  const queries = useQueryClient()
  const { accountId, login } = row
  const reset = useMutation({
    mutationFn: (reason: string) => api.resetSecondFactor({ params: { accountId }, body: { reason } }),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
  return (
    <ReasonDialog
      title={words.resetNamed(login)}
      isPending={reset.isPending}
      error={reset.error}
      onSure={(reason) => reset.mutate(reason)}
      onClose={onClose}
    >
      <p>{words.resetText}</p>
    </ReasonDialog>
  )
}
