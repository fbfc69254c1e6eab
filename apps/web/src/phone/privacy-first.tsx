import type { HandoverTask, PrivacyNotice } from '@openbeian/contract'
import { useEffect, useState } from 'react'
import { Button } from '../kit/button.tsx'
import { useLanguage, useWords } from '../kit/language.tsx'
import { Failure, Notice } from '../kit/notice.tsx'
import { NoticeDetails } from '../kit/privacy/notice-details.tsx'
import { privacyWords } from '../kit/words/privacy.ts'
import { phoneWords } from './phone.words.ts'
import { isOver } from './phone-api.ts'
import { StepPage, type StepProps } from './step-page.tsx'

/** Whether something has to be read or agreed to before the step. */
export const isPrivacyFirst = ({ notice, materialConsent }: HandoverTask): boolean =>
  !notice.accepted || (materialConsent !== undefined && materialConsent.agrees !== true)

/** The notice, and before papers that show the person their separate consent. */
export function PrivacyFirst({ task, api, onTask, onOver }: StepProps) {
  const words = useWords(privacyWords)
  const phone = useWords(phoneWords)
  const [notice, setNotice] = useState<PrivacyNotice>()
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const [isRefused, setRefused] = useState(false)
  const { provider } = task.notice

  useEffect(() => {
    api.notice(provider).then(setNotice, setError)
  }, [api, provider])

  const goOn = async (agrees: boolean, guardian: boolean) => {
    if (!notice) return
    setBusy(true)
    setError(undefined)
    try {
      if (!task.notice.accepted) await api.acceptNotice(notice.version)
      if (task.materialConsent) await api.sayConsent(task.materialConsent.version, { agrees, guardian })
      if (agrees) onTask(await api.open())
      else setRefused(true)
    } catch (fault) {
      if (isOver(fault)) onOver(fault)
      setError(fault)
    } finally {
      setBusy(false)
    }
  }
  return (
    <StepPage task={task} title={task.materialConsent ? words.consentTitle : words.title}>
      <Failure error={error} />
      {!notice && !error && <p role="status">{phone.loading}</p>}
      {notice && <NoticeDetails notice={notice} />}
      {notice && isRefused && (
        <div data-refused>
          <Notice kind="info" title={words.refusedOnPhone} />
          <p>
            <Button onClick={() => setRefused(false)}>{words.again}</Button>
          </p>
        </div>
      )}
      {notice && !isRefused && <Answers task={task} isBusy={isBusy} onAnswer={(...said) => void goOn(...said)} />}
    </StepPage>
  )
}

interface AnswersProps {
  task: HandoverTask
  isBusy: boolean
  onAnswer: (agrees: boolean, guardian: boolean) => void
}

function Answers({ task: { materialConsent: consent }, isBusy, onAnswer }: AnswersProps) {
  const words = useWords(privacyWords)
  const { language } = useLanguage()
  const [isGuardian, setGuardian] = useState(false)
  if (!consent) {
    return (
      <p>
        <Button look="primary" isBusy={isBusy} data-action="accept-notice" onClick={() => onAnswer(true, false)}>
          {words.goOn}
        </Button>
      </p>
    )
  }
  return (
    <section className="card stack" aria-label={words.consentTitle}>
      {consent[language].map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className="quiet">{words.version(consent.version)}</p>
      {consent.guardianNeeded && <Notice kind="warning" title={words.guardianNeeded} />}
      <label className="tick">
        <input
          type="checkbox"
          data-path="guardian"
          checked={isGuardian}
          onChange={({ target }) => setGuardian(target.checked)}
        />
        {words.guardian}
      </label>
      <div className="row">
        <Button
          look="primary"
          isBusy={isBusy}
          data-action="agree-to-materials"
          onClick={() => onAnswer(true, isGuardian)}
        >
          {words.agreeAndGoOn}
        </Button>
        <Button isBusy={isBusy} data-action="refuse-materials" onClick={() => onAnswer(false, isGuardian)}>
          {words.disagree}
        </Button>
      </div>
    </section>
  )
}
