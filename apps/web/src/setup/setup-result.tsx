import { useLanguage, useWords } from '../kit/language.tsx'
import { Notice } from '../kit/notice.tsx'
import { Snippet } from '../kit/snippet.tsx'
import { setupWords } from './setup.words.ts'
import type { SetupDone } from './setup-api.ts'

/** The administrator's link, shown this once, and what should be looked at before people come. */
export function SetupResult({ done: { administratorLink, linkHours, checks } }: { done: SetupDone }) {
  const words = useWords(setupWords)
  const { language } = useLanguage()
  // before a proxy stands at the public address the link works where this page was opened
  const here = administratorLink.replace(/^https?:\/\/[^/]+/, '')
  return (
    <div className="stack">
      <Notice kind="success" title={words.done} />
      <p>{words.linkText(linkHours)}</p>
      <Snippet text={administratorLink} label={words.link} />
      <p>
        <a href={here} data-action="open-invitation">
          {words.openHere}
        </a>
      </p>
      <h2>{words.checks}</h2>
      {checks.map(({ check, state, found, whatToDo }) => (
        <Notice key={check} kind={state === 'ok' ? 'success' : 'warning'} title={found[language]}>
          {whatToDo && <p>{whatToDo[language]}</p>}
        </Notice>
      ))}
      <p className="quiet">{words.next}</p>
    </div>
  )
}
