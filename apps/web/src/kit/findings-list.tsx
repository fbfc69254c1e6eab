import type { Problem } from '@openbeian/contract'
import { fieldName } from './field-name.ts'
import { focusField } from './focus-field.ts'
import { useLanguage, useWords } from './language.tsx'
import { fieldWords } from './words/field.ts'
import { kitWords } from './words/kit.ts'
import './findings-list.css'
import { severitySigns } from './severity-signs.ts'

export type Finding = NonNullable<Problem['findings']>[number]

interface FindingsListProps {
  findings: readonly Finding[]
  isIndividual?: boolean
  /** Where the field may be on another step, the page goes there first. */
  onJump?: (path: string) => void
}

/** The summary on top: what has to be mended, each a way to its field. */
export function FindingsList({ findings, isIndividual = false, onJump = focusField }: FindingsListProps) {
  const words = useWords(kitWords)
  const blocks = findings.filter(({ severity }) => severity === 'blocks').length
  if (findings.length === 0) return null
  return (
    <section className="card findings" aria-labelledby="findings-title" role="alert">
      <h2 id="findings-title" tabIndex={-1}>
        {blocks > 0 ? words.findings.blocks(blocks) : words.findings.warns(findings.length)}
      </h2>
      <ul>
        {findings.map((finding) => (
          <FindingLine key={finding.rule + finding.at} {...{ finding, isIndividual, onJump }} />
        ))}
      </ul>
    </section>
  )
}

type FindingLineProps = Required<Omit<FindingsListProps, 'findings'>> & { finding: Finding }

function FindingLine({ finding, isIndividual, onJump }: FindingLineProps) {
  const { language } = useLanguage()
  const fields = useWords(fieldWords)
  return (
    <li className={`finding finding-${finding.severity}`} data-rule={finding.rule}>
      <span aria-hidden="true">{severitySigns[finding.severity]}</span>{' '}
      <button type="button" className="link-button" data-jump={finding.at} onClick={() => onJump(finding.at)}>
        {fieldName(finding.at, fields, isIndividual)}
        {language === 'zh' ? '：' : ': '}
        {finding.message[language]}
      </button>
    </li>
  )
}
