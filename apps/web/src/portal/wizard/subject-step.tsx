import { type GivenText, givenTextsOf } from '@openbeian/filing'
import { notInGbk } from '@openbeian/rules'
import { useWords } from '../../kit/language.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { CertificateFields } from './certificate-fields.tsx'
import { certificatesOf } from './certificates.ts'
import { ChoiceField, LongTextField, TextField } from './fields.tsx'
import { useForm } from './form.ts'
import { PersonFields } from './person-fields.tsx'
import { RegionFields } from './region-fields.tsx'
import { wizardWords } from './wizard.words.ts'

/** 主体信息 */
export function SubjectStep() {
  const { tables, filing, isIndividual } = useForm()
  const { subject: words } = useWords(wizardWords)
  const { natures } = useWords(fieldWords)
  const { nature } = filing.subject
  return (
    <>
      <section className="card stack" aria-labelledby="identity">
        <h2 id="identity">{words.identity}</h2>
        <ChoiceField
          path="subject.nature"
          options={tables.natures.map((it) => ({ value: it.nature, name: natures[it.nature] }))}
        />
        {nature !== '' && (
          <div className="field-grid">
            <TextField path="subject.name" maxLength={300} />
            <ReportedText of="name" />
            <CertificateFields path="subject.certificate" types={certificatesOf(tables, nature)} />
            <TextField path="subject.certificate.address" maxLength={1024} />
            <ReportedText of="certificateAddress" />
            {!isIndividual && <TextField path="subject.investor" maxLength={255} optional />}
            <ReportedText of="investor" />
          </div>
        )}
      </section>
      <section className="card stack" aria-labelledby="place">
        <h2 id="place">{words.place}</h2>
        <RegionFields />
        <TextField path="subject.address" maxLength={1024} autoComplete="street-address" />
        <ReportedText of="address" />
      </section>
      <section className="card stack" aria-labelledby="principal">
        <h2 id="principal">{words.principal}</h2>
        <p className="field-hint">{isIndividual ? words.samePerson : words.principalHint}</p>
        <PersonFields path="subject.principal" identity={!isIndividual} />
      </section>
      <section className="card stack" aria-labelledby="more">
        <h2 id="more">{words.more}</h2>
        <LongTextField path="subject.remark" maxLength={1024} optional />
      </section>
    </>
  )
}

/** Only for a text of which the administration’s character set has not every letter. */
function ReportedText({ of }: { of: GivenText['what'] }) {
  const { filing } = useForm()
  const given = givenTextsOf(filing.subject).find(({ what }) => what === of)
  if (!given || (!given.reported && notInGbk(given.text).length === 0)) return null
  return <TextField path={given.reportedAt} maxLength={of === 'name' || of === 'investor' ? 300 : 1024} />
}
