import type { OrderView } from '@openbeian/contract'
import { Link } from 'react-router'
import { formatDateTime } from '../../kit/date-time.ts'
import { Fact } from '../../kit/fact.tsx'
import { useGatewayFaultText } from '../../kit/gateway-fault.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { reviewWords } from './review.words.ts'

/** Where the report to the administration stands. */
export function ReportPanel({ report }: { report: NonNullable<OrderView['report']> }) {
  const { report: words } = useWords(reviewWords)
  const { language } = useLanguage()
  const faultText = useGatewayFaultText()
  return (
    <section className="card" aria-labelledby="report" data-report={report.state}>
      <h2 id="report">
        <Link to="/reporting">{words.title}</Link>
      </h2>
      <dl className="facts">
        <Fact name={words.state}>{words.states[report.state]}</Fact>
        <Fact name={words.channel}>{report.channel}</Fact>
        {report.sequence !== undefined && <Fact name={words.sequence}>{report.sequence}</Fact>}
        {report.lastError && (
          <Fact name={words.lastError}>
            <span className="finding-blocks">{faultText(report.lastError)}</span>
          </Fact>
        )}
        {report.nextTryAt && (
          <Fact name={words.nextTry}>
            <time dateTime={report.nextTryAt}>{formatDateTime(report.nextTryAt, language)}</time>
          </Fact>
        )}
      </dl>
    </section>
  )
}
