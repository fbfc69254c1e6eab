import { valueAt } from '@openbeian/filing'
import { notInGbk } from '@openbeian/rules'
import { FieldFindings } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { CertificateFields } from './certificate-fields.tsx'
import { personalCertificates } from './certificates.ts'
import { ContactCode } from './contact-code.tsx'
import { TextField } from './fields.tsx'
import { useForm } from './form.ts'

/** A principal or a manager; `identity: false` where the person is the sponsor and is typed there. */
export function PersonFields({ path, identity }: { path: string; identity: boolean }) {
  const { tables, isIndividual } = useForm()
  const types = personalCertificates(tables)
  return (
    <div className="field-grid">
      {identity && (
        <>
          <TextField path={`${path}.name`} maxLength={200} />
          <CertificateFields path={`${path}.certificate`} types={types} />
        </>
      )}
      <ReportedName path={path} />
      <div className="with-code">
        <TextField path={`${path}.mobile`} type="tel" inputMode="tel" maxLength={128} />
        <ContactCode path={`${path}.mobile`} />
      </div>
      <TextField path={`${path}.emergencyPhone`} type="tel" inputMode="tel" maxLength={128} />
      <TextField path={`${path}.landline`} type="tel" inputMode="tel" maxLength={128} optional={isIndividual} />
      <div className="with-code">
        <TextField path={`${path}.email`} type="email" inputMode="email" maxLength={200} />
        <ContactCode path={`${path}.email`} />
      </div>
      {!isIndividual && <LegalRepresentative path={`${path}.isLegalRepresentative`} />}
    </div>
  )
}

/** Only for a name of which the administration’s character set has not every character. */
function ReportedName({ path }: { path: string }) {
  const { filing } = useForm()
  const [name, reportedName] = ['name', 'reportedName'].map((it) => String(valueAt(filing, `${path}.${it}`) ?? ''))
  if (notInGbk(name ?? '').length === 0 && !reportedName) return null
  return <TextField path={`${path}.reportedName`} maxLength={200} />
}

function LegalRepresentative({ path }: { path: string }) {
  const form = useForm()
  const { person } = useWords(fieldWords)
  const findings = form.findingsAt(path)
  const isChecked = valueAt(form.filing, path) === true
  return (
    <div className="field">
      <label className="tick">
        <input
          type="checkbox"
          id={path}
          data-path={path}
          aria-describedby={findings.length > 0 ? `${path}-findings` : undefined}
          checked={isChecked}
          onChange={(event) => form.change(path, event.target.checked)}
          onBlur={() => form.leave(path)}
        />
        {person.isLegalRepresentative}
      </label>
      <FieldFindings id={`${path}-findings`} findings={findings} />
    </div>
  )
}
