import type { PrivacyNotice } from '@openbeian/contract'
import { useLanguage, useWords } from '../language.tsx'
import { privacyWords } from '../words/privacy.ts'

/** The whole notice; `level` is that of the headings of its parts. */
export function NoticeText({ notice, level }: { notice: PrivacyNotice; level: 2 | 3 }) {
  const words = useWords(privacyWords)
  const { language } = useLanguage()
  const Heading = `h${level}` as const
  return (
    <div className="stack" data-notice={notice.version}>
      {notice.sections.map(({ title, lines }) => (
        <section key={title.en} className="stack">
          <Heading>{title[language]}</Heading>
          {lines.map((line) => (
            <p key={line.en}>{line[language]}</p>
          ))}
        </section>
      ))}
      <p className="quiet">{words.version(notice.version)}</p>
    </div>
  )
}
