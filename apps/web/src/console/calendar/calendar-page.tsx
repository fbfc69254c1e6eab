import { endpoints } from '@openbeian/contract'
import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { formatDay } from '../../kit/date-time.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { calendarWords } from './calendar.words.ts'
import { useCalendar } from './use-calendar.ts'
import { YearDialog } from './year-dialog.tsx'
import { YearTable } from './year-table.tsx'

/** The years of working days: which were announced, which are estimated, and the notice of another to enter. */
export function CalendarPage() {
  const words = useWords(calendarWords)
  const { language } = useLanguage()
  const { account } = useSignedIn()
  const calendar = useCalendar()
  const [entering, setEntering] = useState<number>()
  const [done, setDone] = useState('')
  const { knownUntil, years = [] } = calendar.data ?? {}
  const mayEnter = mayAsk(endpoints.enterCalendarYear, account)
  const next = years.find((it) => it.state === 'estimated')?.year ?? (years[0]?.year ?? 0) + 1
  return (
    <Page
      next={<p className="quiet">{words.explain}</p>}
      actions={
        mayEnter &&
        calendar.data && (
          <Button look="primary" data-action="enter-year" onClick={() => setEntering(next)}>
            {words.enter}
          </Button>
        )
      }
    >
      <Failure error={calendar.error} retry={() => void calendar.refetch()} />
      {done && <Notice kind="success">{done}</Notice>}
      {calendar.isPending && <Loading rows={4} />}
      {calendar.data && (
        <Notice kind="info">
          {knownUntil ? words.knownUntil(formatDay(knownUntil, language)) : words.nothingKnown}
        </Notice>
      )}
      {years.length > 0 && <YearTable years={years} />}
      {entering !== undefined && (
        <YearDialog
          proposed={entering}
          onDone={(year, recounted) => {
            setEntering(undefined)
            setDone(words.saved(year, recounted))
          }}
          onClose={() => setEntering(undefined)}
        />
      )}
    </Page>
  )
}
