import { shanghaiDay } from '@openbeian/filing'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { formatDay } from '../../kit/date-time.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { letterOf } from './letter.ts'
import { registryWords } from './registry.words.ts'

/** What the administration is asked to do about a filing that is cancelled and still held: a letter to print and to seal. */
export function LetterPage() {
  const words = useWords(registryWords)
  const { language } = useLanguage()
  const { subjectId = '' } = useParams()
  const { provider } = useSignedIn()
  const subject = useQuery({
    queryKey: ['registry', 'subject', subjectId],
    queryFn: ({ signal }) => api.getFiledSubject({ params: { subjectId }, signal }),
  })
  const it = subject.data
  const day = (at: string) => formatDay(shanghaiDay(new Date(at)), 'zh')
  return (
    <Page
      title={words.letter}
      actions={
        <>
          <Link to={`/registry/${subjectId}`}>{it?.number ?? words.back}</Link>
          <Button look="primary" data-action="print" onClick={() => window.print()}>
            {words.print}
          </Button>
        </>
      }
    >
      <Failure error={subject.error} retry={() => void subject.refetch()} />
      {subject.isPending && <Loading rows={8} />}
      {it && !(it.cancelledAt && it.stillThereAt) && <Notice kind="info">{words.noLetter}</Notice>}
      {it?.cancelledAt && it.stillThereAt && (
        <>
          {language === 'en' && <p className="quiet">{words.letterInChinese}</p>}
          <article className="card stack" lang="zh" data-letter>
            {letterOf({
              provider: provider.name,
              number: it.number,
              name: it.subjectName,
              services: it.filedServices.map(({ number }) => number),
              province: it.province,
              cancelledOn: day(it.cancelledAt),
              seenOn: day(it.stillThereAt),
              today: day(new Date().toISOString()),
            }).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </article>
        </>
      )}
    </Page>
  )
}
