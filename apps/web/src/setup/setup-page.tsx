import { ApiError } from '@openbeian/contract'
import { useCallback, useEffect, useState } from 'react'
import { useWords } from '../kit/language.tsx'
import { LanguageSwitch } from '../kit/language-switch.tsx'
import { Failure, Notice } from '../kit/notice.tsx'
import { Page } from '../kit/page.tsx'
import { setupWords } from './setup.words.ts'
import { type SetupDone, type SetupFacts, setupApi } from './setup-api.ts'
import { SetupForm } from './setup-form.tsx'
import { SetupResult } from './setup-result.tsx'
import '../kit/frame.css'

/** Where the link of the server's log leads: an installation nobody has an account at yet. */
export function SetupPage({ token }: { token: string }) {
  const words = useWords(setupWords)
  const [facts, setFacts] = useState<SetupFacts>()
  const [done, setDone] = useState<SetupDone>()
  const [error, setError] = useState<unknown>()

  const look = useCallback(() => {
    setError(undefined)
    if (token) setupApi.lookAtSetup({ body: { token } }).then(setFacts, setError)
  }, [token])
  useEffect(look, [look])
  const isDone = error instanceof ApiError && error.problem.code === 'setup.done-already'

  return (
    <div className="door">
      <header className="door-header">
        <strong>OpenBeian</strong>
        <LanguageSwitch />
      </header>
      <Page title={done ? words.doneTitle : words.title} {...(facts && !done && { next: <p>{words.explain}</p> })}>
        {!token && <Notice kind="error" title={words.noToken} />}
        <Failure error={error} {...(!isDone && { retry: look })} />
        {isDone && (
          <p>
            <a href="/console">{words.toConsole}</a>
          </p>
        )}
        {done ? <SetupResult done={done} /> : facts && <SetupForm token={token} facts={facts} onDone={setDone} />}
      </Page>
    </div>
  )
}
