import type { FiledService } from '@openbeian/contract'
import { filingWishes, serviceKinds } from '@openbeian/filing'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { Choice } from '../../kit/choice.tsx'
import { useFiledServices } from '../../kit/filed-services.ts'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { kitWords } from '../../kit/words/kit.ts'
import { beginWords } from './begin.words.ts'
import { ChosenType } from './chosen-type.tsx'
import { noAnswers, requestOf, type Wish, wishFrom } from './wish.ts'

/** What is wished, and the order it needs: asked before a form is opened. */
export function BeginPage() {
  const [search] = useSearchParams()
  const filed = useFiledServices()
  const { toFilings } = useWords(kitWords)
  return (
    <Page actions={<Link to="/">{toFilings}</Link>}>
      <Failure error={filed.error} retry={() => void filed.refetch()} />
      {filed.isPending ? (
        <Loading />
      ) : (
        <Begin key={search.toString()} asked={wishFrom(search)} services={filed.data ?? []} />
      )}
    </Page>
  )
}

function Begin({ asked, services }: { asked: Wish; services: FiledService[] }) {
  const words = useWords(beginWords)
  const [wish, setWish] = useState(asked)
  const request = requestOf(wish, services)
  return (
    <>
      <section className="card stack">
        <Choice
          name="wish"
          title={words.wish}
          value={wish.wish}
          options={filingWishes.map((value) => ({ value, name: words.wishes[value] }))}
          onChoose={(value) => setWish({ ...noAnswers, wish: value })}
        />
        <Questions {...{ wish, services }} set={(answer) => setWish({ ...wish, ...answer })} />
      </section>
      {request && <ChosenType request={request} kind={wish.kind} />}
    </>
  )
}

interface QuestionsProps {
  wish: Wish
  services: FiledService[]
  set: (answer: Partial<Wish>) => void
}

function Questions({ wish, services, set }: QuestionsProps) {
  const words = useWords(beginWords)
  const { serviceKinds: kinds } = useWords(fieldWords)
  const here = services.filter((it) => it.accessHere)
  const subjects = [...new Map(here.map((it) => [it.subjectId, it])).values()]
  const subjectOptions = subjects.map((it) => ({
    value: it.subjectId,
    name: words.sponsorHere(it.subjectName, it.subjectNumber),
  }))
  if (wish.wish === 'open') {
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
  const isOfSubject = ['stopAll', 'moveToAccount', 'manage'].includes(wish.wish)
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
      {wish.wish === 'change' && (
        <fieldset className="choices">
          <legend>{words.changes}</legend>
          <div className="ticks">
            {(['subject', 'service', 'access'] as const).map((part) => (
              <label key={part} className="tick">
                <input
                  type="checkbox"
                  data-path="change"
                  value={part}
                  checked={wish.changes.includes(part)}
                  onChange={(event) => {
                    const others = wish.changes.filter((it) => it !== part)
                    set({ changes: event.target.checked ? [...others, part] : others })
                  }}
                />
                {words.changed[part]}
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </>
  )
}
