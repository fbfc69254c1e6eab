import { orderNeeds } from '@openbeian/filing'
import { type NeedDecision, needCriteria, needVerdicts, publicSecurityVerdicts, titleOfSource } from '@openbeian/rules'
import { Link } from 'react-router'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { orderTypeWords } from '../../kit/words/order-type.ts'
import { needWords } from './need.words.ts'
import '../../kit/button.css'
import './verdict.css'

/** What was decided, what to do, and why. */
export function Verdict({ decision }: { decision: NeedDecision }) {
  const words = useWords(needWords)
  const orderNames = useWords(orderTypeWords)
  const { language } = useLanguage()
  const colon = language === 'zh' ? '：' : ': '
  const { icp, actions, publicSecurity, reasons, notice } = decision
  return (
    <section className="card stack verdict" aria-labelledby="verdict" aria-live="polite" data-verdict={icp}>
      <h2 id="verdict">
        {words.answer}
        {colon}
        {needVerdicts[icp][language]}
      </h2>
      {actions.length > 0 && (
        <p className="row">
          <span>
            <strong>
              {words.todo}
              {colon}
            </strong>
            {actions.map((it) => orderNames[it]).join(' → ')}
          </span>
          {actions.every((it) => orderNeeds[it].offered === 'yes') && (
            <Link to="/new" className="button button-primary">
              {words.begin}
            </Link>
          )}
        </p>
      )}
      <div>
        <h3>{words.why}</h3>
        <ul>
          {reasons.map((it) => (
            <li key={it.rule} data-reason={it.rule}>
              {it[language]}
              {it.differs && (
                <p data-differs>
                  {words.differs}
                  {colon}
                  {it.differs[language]}
                </p>
              )}
              {it.source.length > 0 && (
                <small className="reason-source quiet">
                  {it.criterion &&
                    `${words.criterion}${colon}${needCriteria[it.criterion][language]}${language === 'zh' ? '。' : '. '}`}
                  {words.source}
                  {colon}
                  {it.source.map(titleOfSource).join(language === 'zh' ? '；' : '; ')}
                </small>
              )}
            </li>
          ))}
        </ul>
      </div>
      <p>
        <strong>
          {words.police}
          {colon}
        </strong>
        {publicSecurityVerdicts[publicSecurity][language]}
      </p>
      <Notice kind="info">{notice[language]}</Notice>
    </section>
  )
}
