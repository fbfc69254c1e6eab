import type { CodeTables } from '@openbeian/contract'
import type { Filing } from '@openbeian/filing'
import type { ReactNode } from 'react'
import { filingSections, type Section } from './filing-sections.ts'
import { FormerValue } from './former-value.tsx'
import { formerValues } from './former-values.ts'
import { useLanguage, useWords } from './language.tsx'
import { fieldWords } from './words/field.ts'
import { kitWords } from './words/kit.ts'
import './filing-summary.css'

interface FilingSummaryProps {
  filing: Filing
  tables: CodeTables
  /** Values in the clear, by path, that replace masked ones. */
  revealed?: Record<string, string>
  /** The filing before the change, and the paths that differ; a changed field is shown with its old value. */
  before?: { filing: Filing; changed: readonly string[] } | undefined
  /** Beside the title of a section, e.g. a way to change it. */
  aside?: (section: Section) => ReactNode
}

/** Everything a filing says, to be read. */
export function FilingSummary({ filing, tables, revealed = {}, before, aside }: FilingSummaryProps) {
  const { language } = useLanguage()
  const kit = useWords(kitWords)
  const fields = useWords(fieldWords)
  const words = { fields, kit, language }
  const wasAt = before ? formerValues(before, tables, words) : new Map<string, string>()
  return (
    <div className="summary stack">
      {filingSections(filing, tables, words).map((section) => (
        <section key={section.path} className="card" aria-label={section.title}>
          <div className="apart summary-head">
            <h2>{section.title}</h2>
            {aside?.(section)}
          </div>
          <dl>
            {section.rows.map(({ path, label, value }) => (
              <div key={path} data-value-of={path}>
                <dt>{label}</dt>
                <dd>
                  {revealed[path] ?? (value || <span className="quiet">{kit.empty}</span>)}
                  <FormerValue value={wasAt.get(path)} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
