import type { ApiError, HandoverTask } from '@openbeian/contract'
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { useLanguage, useWords } from '../kit/language.tsx'
import { LanguageSwitch } from '../kit/language-switch.tsx'
import { Failure, Notice } from '../kit/notice.tsx'
import { Page } from '../kit/page.tsx'
import { phoneWords } from './phone.words.ts'
import { isOver, phoneApi } from './phone-api.ts'
import { PhotographStep } from './photograph-step.tsx'
import { isPrivacyFirst, PrivacyFirst } from './privacy-first.tsx'
import { DonePage, type StepProps } from './step-page.tsx'
import '../kit/frame.css'

const FaceStep = lazy(async () => ({ default: (await import('./face-step.tsx')).FaceStep }))
const SignStep = lazy(async () => ({ default: (await import('./sign-step.tsx')).SignStep }))

/** The one step a link is for: no sign-in, no way to anything else. */
export function PhonePage({ token }: { token: string }) {
  const words = useWords(phoneWords)
  const api = useMemo(() => phoneApi(token), [token])
  const [task, setTask] = useState<HandoverTask>()
  const [error, setError] = useState<unknown>()

  const open = useCallback(() => {
    setError(undefined)
    api.open().then(setTask, setError)
  }, [api])
  useEffect(open, [open])

  return (
    <>
      <header className="bar">
        <strong className="bar-place">{task ? words.place(task.provider) : words.title}</strong>
        <LanguageSwitch />
      </header>
      {isOver(error) ? (
        <Over error={error} />
      ) : task?.done ? (
        <DonePage>{words.done[task.step]}</DonePage>
      ) : task ? (
        <Suspense fallback={<Opening />}>
          <HandoverStepPage task={task} api={api} onTask={setTask} onOver={setError} />
        </Suspense>
      ) : error ? (
        <Page title={words.title}>
          <Failure error={error} retry={open} />
        </Page>
      ) : (
        <Opening />
      )}
    </>
  )
}

function HandoverStepPage(props: StepProps) {
  if (isPrivacyFirst(props.task)) return <PrivacyFirst {...props} />
  switch (props.task.step) {
    case 'upload':
      return <PhotographStep {...props} />
    case 'liveness':
      return <FaceStep {...props} />
    case 'signature':
      return <SignStep {...props} />
  }
}

function Opening() {
  const words = useWords(phoneWords)
  return (
    <Page title={words.title}>
      <p role="status">{words.loading}</p>
    </Page>
  )
}

function Over({ error }: { error: ApiError }) {
  const words = useWords(phoneWords)
  const { language } = useLanguage()
  return (
    <Page title={words.overTitle}>
      <div data-over={error.problem.code} className="stack">
        <Notice kind="warning" title={error.problem.message[language]} />
        <p>{words.overHelp}</p>
      </div>
    </Page>
  )
}
