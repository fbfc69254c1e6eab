import { useState } from 'react'
import { Link } from 'react-router'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { SelectFilter } from '../../kit/select.tsx'
import { FiredRules } from './fired-rules.tsx'
import { ruleWords } from './rules.words.ts'
import { Trend } from './trend.tsx'
import { Unforeseen } from './unforeseen.tsx'
import { useRuleStatistics } from './use-rules.ts'

const spans = [7, 30, 90, 366]

/** Which rules speak up, and what was refused that no rule foresaw. */
export function StatisticsPage() {
  const { figures: words, back } = useWords(ruleWords)
  const [days, setDays] = useState(90)
  const statistics = useRuleStatistics(days)
  return (
    <Page next={<p className="quiet">{words.explain}</p>} actions={<Link to="/rules">{back}</Link>}>
      <div className="row filters">
        <SelectFilter
          name="days"
          label={words.days}
          value={days}
          options={spans.map((it) => ({ value: it, name: words.daysOf(it) }))}
          onChoose={setDays}
        />
      </div>
      <Failure error={statistics.error} retry={() => void statistics.refetch()} />
      {statistics.isPending && <Loading rows={8} />}
      {statistics.data && (
        <div className="stack">
          <Unforeseen {...statistics.data} />
          {statistics.data.days.length > 0 && <Trend days={statistics.data.days} span={days} />}
          <FiredRules fired={statistics.data.fired} />
        </div>
      )}
    </Page>
  )
}
