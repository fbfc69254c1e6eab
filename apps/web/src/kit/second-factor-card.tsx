import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from './api.ts'
import { Button } from './button.tsx'
import { formatDateTime } from './date-time.ts'
import { useLanguage, useWords } from './language.tsx'
import { Loading } from './loading.tsx'
import { Failure } from './notice.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { secondFactorWords } from './second-factor.words.ts'
import { useRefreshSession } from './session.ts'
import { SetUpSecondFactor } from './set-up-second-factor.tsx'

/** The own second factor: set up, changed, its recovery codes renewed, removed where it is not asked for. */
export function SecondFactorCard() {
  const words = useWords(secondFactorWords)
  const { language } = useLanguage()
  const queries = useQueryClient()
  const refreshSession = useRefreshSession()
  const factor = useQuery({ queryKey: ['second-factor'], queryFn: ({ signal }) => api.getSecondFactor({ signal }) })
  const refresh = () => {
    void queries.invalidateQueries({ queryKey: ['second-factor'] })
    void queries.invalidateQueries({ queryKey: ['sessions'] })
    void refreshSession()
  }
  const renew = useMutation({ mutationFn: () => api.renewRecoveryCodes({}) })
  const remove = useMutation({ mutationFn: () => api.removeSecondFactor({}), onSuccess: refresh })
  const { since, isRequired, recoveryCodesLeft } = factor.data ?? {}
  const keptCodes = () => {
    renew.reset()
    refresh()
  }
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      <p className="quiet">{words.explain}</p>
      <Failure error={factor.error ?? renew.error ?? remove.error} />
      {factor.isPending && <Loading rows={1} />}
      {since && <p>{words.on(formatDateTime(since, language), recoveryCodesLeft ?? 0)}</p>}
      {renew.data && <RecoveryCodes codes={renew.data.recoveryCodes} onDone={keptCodes} />}
      {factor.data && !renew.data && <SetUpSecondFactor start={since ? words.change : words.setUp} onDone={refresh} />}
      {since && (
        <div className="row">
          <Button data-action="renew-recovery-codes" isBusy={renew.isPending} onClick={() => renew.mutate()}>
            {words.renewCodes}
          </Button>
          {isRequired === false && (
            <Button data-action="remove-second-factor" isBusy={remove.isPending} onClick={() => remove.mutate()}>
              {words.remove}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
