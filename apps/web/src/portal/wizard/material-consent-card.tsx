import { type ConsentSpeaker, consentSpeakers, type MaterialConsentView } from '@openbeian/contract'
import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { formatDateTime } from '../../kit/date-time.ts'
import { Dialog } from '../../kit/dialog.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { useMaterialConsent, useSayConsent } from '../../kit/privacy/use-material-consent.ts'
import { privacyWords } from '../../kit/words/privacy.ts'

/** 证件单独同意: asked before any paper that shows a person, and taken back in the same place. */
export function MaterialConsentCard({ orderId }: { orderId: string }) {
  const words = useWords(privacyWords)
  const consent = useMaterialConsent(orderId)
  const say = useSayConsent(orderId)
  if (!consent.data) return consent.error ? <Failure error={consent.error} /> : <Loading rows={2} />
  const { text, said } = consent.data
  const ofOrder = said.find(({ about }) => about === 'order')
  const isAgreed = ofOrder?.agrees === true && ofOrder.textVersion === text.version
  const answer = (agrees: boolean, saidAs: ConsentSpeaker) => say.mutate({ textVersion: text.version, agrees, saidAs })
  return (
    <section className="card stack" aria-labelledby="material-consent" data-material-consent={isAgreed ? 'yes' : 'no'}>
      <h2 id="material-consent">{words.consentTitle}</h2>
      <Failure error={say.error} />
      {isAgreed ? (
        <Agreed at={ofOrder.at} isBusy={say.isPending} onWithdraw={() => answer(false, ofOrder.saidAs)} />
      ) : (
        <Question view={consent.data} isBusy={say.isPending} onAnswer={answer} />
      )}
      <ByLinks said={said} />
    </section>
  )
}

function Agreed({ at, isBusy, onWithdraw }: { at: string; isBusy: boolean; onWithdraw: () => void }) {
  const words = useWords(privacyWords)
  const { language } = useLanguage()
  const [isAsking, setAsking] = useState(false)
  return (
    <p>
      {words.agreed(formatDateTime(at, language))}{' '}
      <button type="button" className="link-button" data-action="withdraw-consent" onClick={() => setAsking(true)}>
        {words.withdraw}
      </button>
      {isAsking && (
        <Dialog title={words.withdraw} onClose={() => setAsking(false)}>
          <p>{words.withdrawSure}</p>
          <div className="row">
            <Button isDanger data-action="withdraw-consent-sure" isBusy={isBusy} onClick={onWithdraw}>
              {words.withdraw}
            </Button>
            <Button onClick={() => setAsking(false)}>{words.keep}</Button>
          </div>
        </Dialog>
      )}
    </p>
  )
}

interface QuestionProps {
  view: MaterialConsentView
  isBusy: boolean
  onAnswer: (agrees: boolean, saidAs: ConsentSpeaker) => void
}

function Question({ view: { text, said, guardianNeeded, onlyByPersons }, isBusy, onAnswer }: QuestionProps) {
  const words = useWords(privacyWords)
  const { language } = useLanguage()
  const [speaker, setSpeaker] = useState<ConsentSpeaker>()
  const before = said.find(({ about }) => about === 'order')
  const labels: Record<ConsentSpeaker, string> = {
    self: words.self,
    'on-behalf': words.onBehalf,
    guardian: words.guardian,
  }
  const answers = (
    <>
      <fieldset className="stack">
        <legend>{words.who}</legend>
        {consentSpeakers.map((it) => (
          <label key={it} className="tick">
            <input
              type="radio"
              name="consent-speaker"
              data-speaker={it}
              checked={speaker === it}
              onChange={() => setSpeaker(it)}
            />
            {labels[it]}
          </label>
        ))}
      </fieldset>
      <div className="row">
        <Button
          look="primary"
          data-action="agree-to-materials"
          isBusy={isBusy}
          disabled={speaker === undefined}
          onClick={() => speaker && onAnswer(true, speaker)}
        >
          {words.agree}
        </Button>
        <Button data-action="refuse-materials" isBusy={isBusy} onClick={() => onAnswer(false, speaker ?? 'self')}>
          {words.disagree}
        </Button>
      </div>
      <p className="quiet">{words.uploadNot}</p>
    </>
  )
  return (
    <>
      {text[language].map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className="quiet">{words.version(text.version)}</p>
      {before && !before.agrees && <Notice kind="info" title={words.refused(formatDateTime(before.at, language))} />}
      {guardianNeeded.length > 0 && <Notice kind="warning" title={words.guardianNeeded} />}
      {onlyByPersons ? <Notice kind="info" title={words.onlyByPersons} /> : answers}
    </>
  )
}

function ByLinks({ said }: Pick<MaterialConsentView, 'said'>) {
  const words = useWords(privacyWords)
  const { language } = useLanguage()
  return said
    .filter(({ byLink }) => byLink)
    .map(({ about, agrees, at }) => (
      <p key={about} className="quiet">
        {words.byLink}: {agrees ? words.said.yes : words.said.no} · {formatDateTime(at, language)}
      </p>
    ))
}
