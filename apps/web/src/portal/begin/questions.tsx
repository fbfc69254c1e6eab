import type { FiledService } from '@openbeian/contract'
import { serviceKinds } from '@openbeian/filing'
import { Choice } from '../../kit/choice.tsx'
import { useWords } from '../../kit/language.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { beginWords } from './begin.words.ts'
import type { Wish } from './wish.ts'

interface QuestionsProps {
  wish: Wish
  services: FiledService[]
  set: (answer: Partial<Wish>) => void
}

/** What has to be known beside the wish. */
export function Questions({ wish, services, set }: QuestionsProps) {
  const words = useWords(beginWords)
  const here = services.filter((it) => it.accessHere)
  const subjects = [...new Map(here.map((it) => [it.subjectId, it])).values()]
  const subjectOptions = subjects.map((it) => ({
    value: it.subjectId,
    name: words.sponsorHere(it.subjectName, it.subjectNumber),
  }))
  if (wish.wish === 'open') return <QuestionsOfNew {...{ wish, subjectOptions, set }} />
  // the number is typed in the order itself: the filing may be unknown here
  if (wish.wish === 'manage') return null
  const isOfSubject = wish.wish === 'stopAll'
  return (
    <>
      <Choice
        name={isOfSubject ? 'subject' : 'service'}
        title={words.which}
        value={isOfSubject ? wish.subject : wish.service}
        options={
          isOfSubject
            ? subjectOptions
            : here.map(({ id, serviceName, serviceNumber }) => ({
                value: id,
                name: words.sponsorHere(serviceName, serviceNumber),
              }))
        }
        onChoose={(value) => set(isOfSubject ? { subject: value } : { service: value })}
      />
      {wish.wish === 'change' && <ChangedParts changes={wish.changes} onChange={(changes) => set({ changes })} />}
    </>
  )
}

interface QuestionsOfNewProps extends Pick<QuestionsProps, 'wish' | 'set'> {
  subjectOptions: { value: string; name: string }[]
}

/** What is to be filed, and by whom. */
function QuestionsOfNew({ wish, subjectOptions, set }: QuestionsOfNewProps) {
  const words = useWords(beginWords)
  const { serviceKinds: kinds } = useWords(fieldWords)
  return (
    <>
      <Choice
        name="kind"
        title={words.kind}
        value={wish.kind}
        options={serviceKinds.map((value) => ({ value, name: kinds[value] }))}
        onChoose={(kind) => set({ kind })}
      />
      <Choice
        name="subject"
        title={words.sponsor}
        value={wish.subject}
        options={[
          ...subjectOptions,
          { value: 'new', name: words.sponsors.new },
          { value: 'elsewhere', name: words.sponsors.elsewhere },
        ]}
        onChoose={(subject) => set({ subject })}
      />
      {wish.subject !== 'new' && (
        <Choice
          name="filed"
          title={words.service}
          value={wish.filed}
          options={(['no', 'yes'] as const).map((value) => ({ value, name: words.services[value] }))}
          onChoose={(filed) => set({ filed })}
        />
      )}
    </>
  )
}

interface ChangedPartsProps {
  changes: Wish['changes']
  onChange: (changes: Wish['changes']) => void
}

function ChangedParts({ changes, onChange }: ChangedPartsProps) {
  const words = useWords(beginWords)
  return (
    <fieldset className="choices">
      <legend>{words.changes}</legend>
      <div className="ticks">
        {(['subject', 'service', 'access'] as const).map((part) => (
          <label key={part} className="tick">
            <input
              type="checkbox"
              data-path="change"
              value={part}
              checked={changes.includes(part)}
              onChange={(event) => {
                const others = changes.filter((it) => it !== part)
                onChange(event.target.checked ? [...others, part] : others)
              }}
            />
            {words.changed[part]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
