import type { PrivacyNotice } from '@openbeian/contract'
import { useWords } from '../language.tsx'
import { privacyWords } from '../words/privacy.ts'
import { NoticeText } from './notice-text.tsx'

/** What is told first, and the whole behind a click: on the same page, so that nothing typed is lost. */
export function NoticeDetails({ notice }: { notice: PrivacyNotice }) {
  const words = useWords(privacyWords)
  return (
    <div className="card stack">
      <p>{words.intro}</p>
      <details>
        <summary data-action="read-notice">{words.read}</summary>
        <NoticeText notice={notice} level={3} />
      </details>
    </div>
  )
}
