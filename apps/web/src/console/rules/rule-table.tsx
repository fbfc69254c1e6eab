import type { RuleView } from '@openbeian/contract'
import { useState } from 'react'
import { Link } from 'react-router'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { usePageTitle } from '../../kit/page-title.ts'
import { severitySigns } from '../../kit/severity-signs.ts'
import { Table } from '../../kit/table.tsx'
import { ruleBasisWords } from '../../kit/words/rule-basis.ts'
import { ruleWords } from './rules.words.ts'

const rulesAtATime = 100

/** Rules, a hundred at a time. */
export function RuleTable({ rules }: { rules: RuleView[] }) {
  const words = useWords(ruleWords)
  const title = usePageTitle()
  const { severities } = useWords(ruleBasisWords)
  const { language } = useLanguage()
  const [shownRules, setShownRules] = useState(rulesAtATime)
  return (
    <>
      <Table label={title} titles={[words.message, words.scope, words.severity, words.state]}>
        {rules.slice(0, shownRules).map((rule) => (
          <tr key={rule.id} data-rule={rule.id}>
            <th scope="row" data-title={words.message}>
              <Link to={`/rules/${rule.id}`}>{rule.title[language]}</Link>
              <small className="line-note quiet">{rule.id}</small>
            </th>
            <td data-title={words.scope}>{words.scopes[rule.scope] ?? rule.scope}</td>
            <td data-title={words.severity} className={`finding-${rule.severity}`}>
              <span aria-hidden="true">{severitySigns[rule.severity]}</span> {severities[rule.severity]}
            </td>
            <td data-title={words.state}>
              {words.states[rule.state]}
              {rule.adjusted && <small className="quiet"> {words.adjusted}</small>}
            </td>
          </tr>
        ))}
      </Table>
      {rules.length > shownRules && (
        <button type="button" className="link-button" onClick={() => setShownRules(shownRules + rulesAtATime)}>
          {words.count(shownRules, rules.length)} …
        </button>
      )}
    </>
  )
}
