import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { Refreshed } from '../../kit/refreshed.tsx'
import { SelectFilter } from '../../kit/select.tsx'
import { callsWords } from './calls.words.ts'
import { CallsChart } from './calls-chart.tsx'
import { CallsTable } from './calls-table.tsx'
import { CodesTable } from './codes-table.tsx'
import { everyHour } from './every-hour.ts'
import { reportingWords } from './reporting.words.ts'
import { useChannels, useStatistics } from './use-reporting.ts'

const ranges = [24, 72, 168, 744] as const

/** What came of the calls to one administration, and how long they took. */
export function CallsPage() {
  const words = useWords(callsWords)
  const { back } = useWords(reportingWords)
  const { channelId = '' } = useParams()
  const [hours, setHours] = useState<(typeof ranges)[number]>(24)
  const channels = useChannels()
  const statistics = useStatistics(channelId, hours)
  const name = channels.data?.find(({ id }) => id === channelId)?.name ?? ''
  const called = statistics.data?.hours.filter((it) => it.calls + it.approved + it.returned > 0) ?? []
  return (
    <Page title={words.title(name)} badge={<Refreshed query={statistics} />} next={<Link to="/reporting">{back}</Link>}>
      <SelectFilter
        name="hours"
        label={words.hours}
        value={hours}
        options={ranges.map((it) => ({ value: it, name: words.ranges[it] }))}
        onChoose={setHours}
      />
      <Failure error={statistics.error ?? channels.error} retry={() => void statistics.refetch()} />
      {statistics.isPending && <Loading />}
      {statistics.data && called.length === 0 && <p className="card quiet">{words.empty}</p>}
      {statistics.data && called.length > 0 && (
        <>
          <CallsChart hours={everyHour(statistics.data.hours, hours)} />
          <CallsTable label={words.title(name)} hours={called} />
          <section aria-labelledby="codes">
            <h2 id="codes">{words.codes}</h2>
            <CodesTable codes={statistics.data.codes} />
          </section>
        </>
      )}
    </Page>
  )
}
