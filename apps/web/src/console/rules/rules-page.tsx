import { findProvince } from '@openbeian/filing'
import { Link, useSearchParams } from 'react-router'
import { EmptyCard } from '../../kit/empty-card.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { TextFilter } from '../../kit/text-filter.tsx'
import { ruleBasisWords } from '../../kit/words/rule-basis.ts'
import { emptyRuleQuery, foundRules, type RuleQuery } from './found-rules.ts'
import { RuleFilter } from './rule-filter.tsx'
import { RuleTable } from './rule-table.tsx'
import { ruleWords } from './rules.words.ts'
import { useRules } from './use-rules.ts'

/** Every rule this provider's filings are judged by. */
export function RulesPage() {
  const words = useWords(ruleWords)
  const { severities } = useWords(ruleBasisWords)
  const { language } = useLanguage()
  const [search, setSearch] = useSearchParams()
  const rules = useRules()
  const all = rules.data?.rules ?? []
  const wish: RuleQuery = { ...emptyRuleQuery, ...Object.fromEntries(search) }
  const want = (part: Partial<RuleQuery>) =>
    setSearch(
      Object.entries({ ...wish, ...part }).filter(([, value]) => value !== ''),
      { replace: true },
    )
  const found = foundRules(all, wish)
  const scopes = [...new Set(all.map((it) => it.scope))].map((it) => [it, words.scopes[it] ?? it] as const)
  const places = [...new Set(all.flatMap(({ province }) => province ?? []))].toSorted()
  return (
    <Page
      badge={rules.data && <span className="quiet">{words.version(rules.data.version)}</span>}
      next={<p className="quiet">{words.explain}</p>}
      actions={
        <>
          <Link to="/rules/packs">{words.packs}</Link> <Link to="/rules/statistics">{words.statistics}</Link>{' '}
          <Link to="/rules/versions">{words.versions}</Link>
        </>
      }
    >
      <div className="row filters">
        <TextFilter
          label={words.search}
          hint={words.searchHint}
          value={wish.text}
          onChange={(text) => want({ text })}
        />
        <RuleFilter name="scope" title={words.scope} options={scopes} {...{ wish, want }} />
        <RuleFilter
          name="place"
          title={words.province}
          options={[
            ['national', words.national],
            ...places.map((it) => [it, findProvince(it)?.[language] ?? it] as const),
          ]}
          {...{ wish, want }}
        />
        <RuleFilter name="state" title={words.state} options={Object.entries(words.states)} {...{ wish, want }} />
        <RuleFilter name="severity" title={words.severity} options={Object.entries(severities)} {...{ wish, want }} />
        <RuleFilter
          name="adjusted"
          title={words.adjusted}
          options={[['yes', words.adjustedOnly]]}
          {...{ wish, want }}
        />
        {rules.data && (
          <span className="quiet" role="status">
            {words.count(found.length, all.length)}
          </span>
        )}
      </div>
      <Failure error={rules.error} retry={() => void rules.refetch()} />
      {rules.isPending && <Loading />}
      {rules.data && found.length === 0 && <EmptyCard title={words.nothing} />}
      {found.length > 0 && <RuleTable rules={found} />}
    </Page>
  )
}
