import { isFieldAsked, orderNeeds } from '@openbeian/filing'
import { Link } from 'react-router'
import { changedPaths } from '../../kit/changed-paths.ts'
import { fieldName } from '../../kit/field-name.ts'
import type { Section } from '../../kit/filing-sections.ts'
import { FilingSummary } from '../../kit/filing-summary.tsx'
import { useWords } from '../../kit/language.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { useForm } from './form.ts'
import { stepOf } from './steps.ts'
import { wizardWords } from './wizard.words.ts'

/** 确认提交: everything once more, before it is sent in. */
export function ConfirmStep({ isTrue, onTrue }: { isTrue: boolean; onTrue: (isTrue: boolean) => void }) {
  const { orderId, orderType, filing, tables, draft } = useForm()
  const wizard = useWords(wizardWords)
  const fields = useWords(fieldWords)
  const words = wizard.confirm
  const { filed } = draft.facts
  const before =
    filed && orderNeeds[orderType].does === 'changes'
      ? { filing: filed, changed: changedPaths(filed, filing) }
      : undefined

  const change = (section: Section) =>
    isFieldAsked(orderType, section.path) && (
      <Link
        to={`/orders/${orderId}/edit/${stepOf(section.path)}?at=${section.path}`}
        aria-label={words.changeNamed(section.title)}
      >
        {words.change}
      </Link>
    )
  return (
    <>
      <p>{words.intro}</p>
      <FilingSummary filing={filing} tables={tables} before={before} aside={change} />
      <section className="card stack" aria-labelledby="papers">
        <div className="apart summary-head">
          <h2 id="papers">{fields.parts.materials}</h2>
          <Link to={`/orders/${orderId}/edit/materials`} aria-label={words.changeNamed(fields.parts.materials)}>
            {words.change}
          </Link>
        </div>
        {draft.materials.length === 0 && <p className="quiet">{words.noMaterials}</p>}
        <ul className="plain-list">
          {draft.materials.map(({ id, about, kind }) => (
            <li key={id}>✓ {fieldName(`${about}.materials.${kind}`, fields)}</li>
          ))}
        </ul>
      </section>
      <label className="tick card">
        <input
          type="checkbox"
          data-path="confirmedTrue"
          checked={isTrue}
          onChange={(event) => onTrue(event.target.checked)}
        />
        {words.truth}
      </label>
    </>
  )
}
