import { endpoints, type RuleView } from '@openbeian/contract'
import { findProvince } from '@openbeian/filing'
import { Link, useParams } from 'react-router'
import { CodeLink } from '../../kit/code-link.tsx'
import { Fact } from '../../kit/fact.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { NotFoundPage } from '../../kit/not-found-page.tsx'
import { Failure } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { severitySigns } from '../../kit/severity-signs.ts'
import { orderTypeWords } from '../../kit/words/order-type.ts'
import { ruleBasisWords } from '../../kit/words/rule-basis.ts'
import { AdjustForm } from './adjust-form.tsx'
import { ruleWords } from './rules.words.ts'
import { useRules } from './use-rules.ts'

/** One rule: what it asks, of whom, since when and why, and how this provider adjusts it. */
export function RulePage() {
  const words = useWords(ruleWords)
  const basisWords = useWords(ruleBasisWords)
  const { language } = useLanguage()
  const { ruleId } = useParams()
  const { account } = useSignedIn()
  const rules = useRules()
  if (rules.isPending) return <Loading />
  if (rules.isError) return <Failure error={rules.error} retry={() => void rules.refetch()} />
  const rule = rules.data.rules.find(({ id }) => id === ruleId)
  if (!rule) return <NotFoundPage />
  return (
    <Page
      title={rule.title[language]}
      badge={
        <span className={`finding-${rule.severity}`}>
          <span aria-hidden="true">{severitySigns[rule.severity]}</span> {basisWords.severities[rule.severity]}
          {rule.state === 'off' && `（${words.states.off}）`}
        </span>
      }
      next={
        <p className="quiet">
          {rule.id} <Link to="/rules">{words.back}</Link>
        </p>
      }
    >
      <div className="stack">
        <RuleFacts rule={rule} />
        {mayAsk(endpoints.adjustRule, account) && (
          <AdjustForm key={rules.data.version} rule={rule} version={rules.data.version} />
        )}
      </div>
    </Page>
  )
}

function RuleFacts({ rule }: { rule: RuleView }) {
  const words = useWords(ruleWords)
  const basisWords = useWords(ruleBasisWords)
  const orderTypes: Partial<Record<string, string>> = useWords(orderTypeWords)
  const { language } = useLanguage()
  const { basis, effectiveFrom, effectiveTo, sourceYear, province, off } = rule
  const source = [basis.document, basis.article].filter(Boolean).join(' ')
  return (
    <dl className="card facts">
      <Fact name={words.whatToDo}>{rule.whatToDo[language]}</Fact>
      <Fact name={words.scope}>{words.scopes[rule.scope] ?? rule.scope}</Fact>
      <Fact name={words.province}>{(province && findProvince(province)?.[language]) ?? words.national}</Fact>
      <Fact name={words.appliesTo}>
        {rule.appliesTo.map((it) => orderTypes[it] ?? words.occasions[it] ?? it).join(language === 'zh' ? '、' : ', ')}
      </Fact>
      <Fact name={basisWords.since}>
        {effectiveFrom ?? (sourceYear ? basisWords.sinceYear(sourceYear) : undefined)}
      </Fact>
      {effectiveTo && <Fact name={words.until}>{effectiveTo}</Fact>}
      <Fact name={words.message}>{rule.message[language]}</Fact>
      <Fact name={words.basis}>
        {source}
        {basis.code !== undefined && (
          <>
            {words.answerCode} <CodeLink code={basis.code} withMeaning />
          </>
        )}
      </Fact>
      <Fact name={words.sources}>{basis.sources.join(language === 'zh' ? '；' : '; ')}</Fact>
      <Fact name={words.confidence}>{words.confidences[basis.confidence]}</Fact>
      {off && <Fact name={words.offBecause}>{off[language]}</Fact>}
    </dl>
  )
}
