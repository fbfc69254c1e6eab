import { isFieldAsked, maskFiling } from '@openbeian/filing'
import { filingSections } from '../../kit/filing-sections.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { kitWords } from '../../kit/words/kit.ts'
import { filedWords } from './filed.words.ts'
import { useForm } from './form.ts'
import '../../kit/filing-summary.css'
import './as-filed.css'

/** The filed values this order does not change: shown so that errors in them are noticed, and masked as nobody edits them here. */
export function AsFiled() {
  const { orderType, filing, tables } = useForm()
  const words = useWords(filedWords)
  const { language } = useLanguage()
  const kit = useWords(kitWords)
  const fields = useWords(fieldWords)
  const sections = filingSections(maskFiling(filing), tables, { fields, kit, language }).filter(
    ({ path }) => path !== 'filed' && !isFieldAsked(orderType, path),
  )
  if (sections.length === 0) return null
  return (
    <details className="card summary stack as-filed" data-as-filed open>
      <summary>{words.asFiled}</summary>
      <p className="quiet">{words.asFiledHint}</p>
      {sections.map(({ path, title, rows }) => (
        <section key={path} aria-label={title}>
          <h3>{title}</h3>
          <dl>
            {rows
              .filter(({ value }) => value !== '')
              .map(({ path: at, label, value }) => (
                <div key={at} data-value-of={at}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </details>
  )
}
