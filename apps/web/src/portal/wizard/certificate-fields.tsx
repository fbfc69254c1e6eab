import { type CertificateType, valueAt } from '@openbeian/filing'
import { useWords } from '../../kit/language.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { ChoiceField, DayField, TextField } from './fields.tsx'
import { useForm } from './form.ts'
import { wizardWords } from './wizard.words.ts'

/** Type, number and validity of a certificate. */
export function CertificateFields({ path, types }: { path: string; types: CertificateType[] }) {
  const { certificates } = useWords(fieldWords)
  return (
    <>
      <ChoiceField path={`${path}.type`} options={types.map((value) => ({ value, name: certificates[value] }))} />
      <TextField path={`${path}.number`} maxLength={255} />
      <DayField path={`${path}.validFrom`} />
      <ValidTo path={`${path}.validTo`} />
    </>
  )
}

function ValidTo({ path }: { path: string }) {
  const form = useForm()
  const words = useWords(wizardWords)
  const isLongTerm = valueAt(form.filing, path) === 'long-term'
  return (
    <div className="with-tick">
      <DayField path={path} allowsLongTerm />
      <label className="tick">
        <input
          type="checkbox"
          data-path={`${path}.long-term`}
          checked={isLongTerm}
          onChange={(event) => form.change(path, event.target.checked ? 'long-term' : '')}
        />
        {words.subject.longTerm}
      </label>
    </div>
  )
}
