import type { FaceStepView } from '@openbeian/contract'
import { useLanguage, useWords } from '../language.tsx'
import { faceWords } from '../words/face.ts'
import '../button.css'

interface FaceConsentProps {
  text: NonNullable<FaceStepView['consent']>
  /** Of its heading on the page. */
  level: 2 | 3
  isBusy: boolean
  onAnswer: (agrees: boolean) => void
}

/** Read first, then a yes or a no of the same size. */
export function FaceConsent({ text, level, isBusy, onAnswer }: FaceConsentProps) {
  const words = useWords(faceWords)
  const { language } = useLanguage()
  const Heading = `h${level}` as const
  return (
    <div className="stack">
      <Heading>{words.consentTitle}</Heading>
      {text[language].map((it) => (
        <p key={it}>{it}</p>
      ))}
      <p className="quiet">{words.version(text.version)}</p>
      <div className="row">
        <button
          type="button"
          className="button button-primary"
          data-action="face-agree"
          disabled={isBusy}
          onClick={() => onAnswer(true)}
        >
          {words.agree}
        </button>
        <button
          type="button"
          className="button"
          data-action="face-disagree"
          disabled={isBusy}
          onClick={() => onAnswer(false)}
        >
          {words.disagree}
        </button>
      </div>
    </div>
  )
}
