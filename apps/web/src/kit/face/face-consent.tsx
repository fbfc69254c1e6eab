import type { FaceStepView } from '@openbeian/contract'
import { useState } from 'react'
import { useLanguage, useWords } from '../language.tsx'
import { faceWords } from '../words/face.ts'
import { privacyWords } from '../words/privacy.ts'
import '../button.css'

/** `guardian`: said for a child under fourteen. */
export interface FaceAnswer {
  agrees: boolean
  guardian?: true
}

interface FaceConsentProps {
  text: NonNullable<FaceStepView['consent']>
  /** Of its heading on the page. */
  level: 2 | 3
  isBusy: boolean
  onAnswer: (said: FaceAnswer) => void
}

/** Read first, then a yes or a no of the same size. */
export function FaceConsent({ text, level, isBusy, onAnswer }: FaceConsentProps) {
  const words = useWords(faceWords)
  const { language } = useLanguage()
  const privacy = useWords(privacyWords)
  const [isGuardian, setGuardian] = useState(false)
  const Heading = `h${level}` as const
  return (
    <div className="stack">
      <Heading>{words.consentTitle}</Heading>
      {text[language].map((it) => (
        <p key={it}>{it}</p>
      ))}
      <p className="quiet">{words.version(text.version)}</p>
      <label className="tick">
        <input
          type="checkbox"
          data-path="guardian"
          checked={isGuardian}
          onChange={({ target }) => setGuardian(target.checked)}
        />
        {privacy.guardian}
      </label>
      <div className="row">
        <button
          type="button"
          className="button button-primary"
          data-action="face-agree"
          disabled={isBusy}
          onClick={() => onAnswer({ agrees: true, ...(isGuardian ? { guardian: true } : {}) })}
        >
          {words.agree}
        </button>
        <button
          type="button"
          className="button"
          data-action="face-disagree"
          disabled={isBusy}
          onClick={() => onAnswer({ agrees: false })}
        >
          {words.disagree}
        </button>
      </div>
    </div>
  )
}
