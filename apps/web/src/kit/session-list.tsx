import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { accountWords } from './account.words.ts'
import { api } from './api.ts'
import { Button } from './button.tsx'
import { formatDateTime } from './date-time.ts'
import { useLanguage, useWords } from './language.tsx'
import { Loading } from './loading.tsx'
import { Failure } from './notice.tsx'
import { Table } from './table.tsx'

/** Where the account is signed in; each session but this one can be ended. */
export function SessionList() {
  const words = useWords(accountWords)
  const { language } = useLanguage()
  const queries = useQueryClient()
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: ({ signal }) => api.listSessions({ signal }) })
  const onSettled = () => queries.invalidateQueries({ queryKey: ['sessions'] })
  const end = useMutation({
    mutationFn: (sessionId: string) => api.endSession({ params: { sessionId } }),
    onSettled,
  })
  const endOthers = useMutation({ mutationFn: () => api.endOtherSessions({}), onSettled })
  const rows = sessions.data?.sessions ?? []
  return (
    <section className="card stack">
      <h2>{words.sessionsTitle}</h2>
      <Failure error={sessions.error ?? end.error ?? endOthers.error} />
      {sessions.isPending && <Loading rows={3} />}
      {rows.length > 0 && (
        <Table
          label={words.sessionsTitle}
          titles={[words.device, words.address, words.opened, words.seen, words.actions]}
        >
          {rows.map(({ id, device = words.unknownDevice, ip, openedAt, lastSeenAt, isThis }) => (
            <tr key={id} data-session={id}>
              <th scope="row" data-title={words.device}>
                {device}
              </th>
              <td data-title={words.address}>{ip}</td>
              <td data-title={words.opened} className="keep">
                <time dateTime={openedAt}>{formatDateTime(openedAt, language)}</time>
              </td>
              <td data-title={words.seen} className="keep">
                <time dateTime={lastSeenAt}>{formatDateTime(lastSeenAt, language)}</time>
              </td>
              <td data-title={words.actions}>
                {isThis ? (
                  <span className="quiet">{words.thisDevice}</span>
                ) : (
                  <Button
                    isSmall
                    data-action="end-session"
                    aria-label={words.endNamed(device)}
                    isBusy={end.isPending && end.variables === id}
                    onClick={() => end.mutate(id)}
                  >
                    {words.end}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
      {rows.length > 1 && (
        <p>
          <Button data-action="end-other-sessions" isBusy={endOthers.isPending} onClick={() => endOthers.mutate()}>
            {words.endOthers}
          </Button>
        </p>
      )}
    </section>
  )
}
