import { useLanguage } from '../../kit/language.tsx'
import { momentText } from '../../kit/moment.ts'
import type { Notices } from './use-inspections.ts'

/** What staff were told, newest first. */
export function NoticeList({ notices }: { notices: Notices }) {
  const { language } = useLanguage()
  return (
    <ul className="card plain-list" aria-labelledby="notices">
      {notices.map(({ id, kind, text, at }) => (
        <li key={id} data-notice={kind}>
          {text}{' '}
          <time className="quiet" dateTime={at}>
            {momentText(at, language)}
          </time>
        </li>
      ))}
    </ul>
  )
}
