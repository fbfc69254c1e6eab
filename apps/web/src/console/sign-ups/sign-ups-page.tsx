import type { SignUpView } from '@openbeian/contract'
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
import { signUpsWords } from './sign-ups.words.ts'

const key = ['sign-ups'] as const

/** Who signed up and has not proved the address. A look is in the audit: nothing is asked again by itself. */
export function SignUpsPage() {
  const words = useWords(signUpsWords)
  const [confirming, setConfirming] = useState<SignUpView>()
  const [done, setDone] = useState(false)
  const waiting = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.listSignUps({ signal }),
    refetchOnWindowFocus: false,
  })
  const { signUps, linksGoOut } = waiting.data ?? {}
  return (
    <Page next={<p className="quiet">{words.explain}</p>}>
      {linksGoOut === false && <Notice kind="warning">{words.noLinks}</Notice>}
      {done && <Notice kind="success">{words.confirmed}</Notice>}
      <Failure error={waiting.error} retry={() => void waiting.refetch()} />
      {waiting.isPending && <Loading rows={8} />}
      {signUps?.length === 0 && <EmptyCard title={words.none} text={words.noneText} />}
      {signUps && signUps.length > 0 && <SignUpTable rows={signUps} onConfirm={setConfirming} />}
      {confirming && (
        <ConfirmDialog
          row={confirming}
          onDone={() => {
            setConfirming(undefined)
            setDone(true)
          }}
          onClose={() => setConfirming(undefined)}
        />
      )}
    </Page>
  )
}

function SignUpTable({ rows, onConfirm }: { rows: SignUpView[]; onConfirm: (row: SignUpView) => void }) {
  const words = useWords(signUpsWords)
  const { language } = useLanguage()
  return (
    <Table label={words.title} titles={[words.login, words.who, words.at, words.until, words.actions]}>
      {rows.map((row) => (
        <tr key={row.id} data-sign-up={row.id}>
          <th scope="row" data-title={words.login}>
            {row.login}
          </th>
          <td data-title={words.who}>
            {row.name} <span className="quiet">{row.customerName}</span>
          </td>
          <td data-title={words.at} className="keep">
            <time dateTime={row.at}>{formatDateTime(row.at, language)}</time>
          </td>
          <td data-title={words.until} className="keep">
            <time dateTime={row.expiresAt}>{formatDateTime(row.expiresAt, language)}</time>
          </td>
          <td data-title={words.actions}>
            {row.isTaken ? (
              <span className="quiet">{words.taken}</span>
            ) : (
              <Button
                isSmall
                data-action="confirm-sign-up"
                aria-label={words.confirmNamed(row.login)}
                onClick={() => onConfirm(row)}
              >
                {words.confirm}
              </Button>
            )}
          </td>
        </tr>
      ))}
    </Table>
  )
}

function ConfirmDialog({ row, onDone, onClose }: { row: SignUpView; onDone: () => void; onClose: () => void }) {
  const words = useWords(signUpsWords)
  const queries = useQueryClient()
  const confirm = useMutation({
    mutationFn: (reason: string) => api.confirmSignUpByStaff({ params: { signUpId: row.id }, body: { reason } }),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
  return (
    <ReasonDialog
      title={words.confirmNamed(row.login)}
      isPending={confirm.isPending}
      error={confirm.error}
      onSure={(reason) => confirm.mutate(reason)}
      onClose={onClose}
    >
      <p>{words.confirmText}</p>
    </ReasonDialog>
  )
}
