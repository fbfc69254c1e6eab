import { Button } from '../../kit/button.tsx'
import { fieldName } from '../../kit/field-name.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { kitWords } from '../../kit/words/kit.ts'
import { reviewWords } from './review.words.ts'
import type { Changes } from './what-changed.ts'
import './changes-notice.css'

/** Tells what others did to the order while it was open here. */
export function ChangesNotice({ changes, onSeen }: { changes: Changes; onSeen: () => void }) {
  const { changed: words, dismiss } = useWords(reviewWords)
  const { states, events, actorNames } = useWords(kitWords)
  const fields = useWords(fieldWords)
  const { language } = useLanguage()
  const names = changes.fields.map((path) => fieldName(path, fields))
  return (
    <Notice kind="warning" title={words.title}>
      <ul className="changes" data-changes>
        {changes.entries.map(({ at, action, actor, byName }) => (
          <li key={at + action}>{words.by(events[action], byName ?? actorNames[actor])}</li>
        ))}
        {changes.state && <li>{words.state(states[changes.state.from], states[changes.state.to])}</li>}
        {names.length > 0 && <li>{words.fields([...new Set(names)].join(language === 'zh' ? '、' : ', '))}</li>}
        {changes.materials && <li>{words.materials}</li>}
        {changes.claimedBy !== undefined && (
          <li>{changes.claimedBy ? words.claimed(changes.claimedBy) : words.released}</li>
        )}
      </ul>
      <Button isSmall data-action="seen" onClick={onSeen}>
        {dismiss}
      </Button>
    </Notice>
  )
}
