import {
  type Domain,
  emptyDomain,
  holderRelationNames,
  holderRelations,
  isSameName,
  mayHaveSeveralDomains,
} from '@openbeian/filing'
import { Button } from '../../kit/button.tsx'
import { FieldFindings } from '../../kit/field.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { ChoiceField, DayField, TextField } from './fields.tsx'
import { useForm } from './form.ts'
import { wizardWords } from './wizard.words.ts'

/** Only for a domain somebody else holds than the sponsor, a unit, or its principal. */
function HolderRelation({ path, domain: { holder, holderRelation } }: { path: string; domain: Domain }) {
  const { filing, change } = useForm()
  const { language } = useLanguage()
  const { subject } = filing
  const isAsked = subject.nature !== 'individual' && holder.trim() !== '' && subject.name.trim() !== ''
  const isSponsors = isSameName(holder, subject.name) || isSameName(holder, subject.principal.name)
  if (holderRelation === undefined && (!isAsked || isSponsors)) return null
  const at = `${path}.holderRelation`
  const options = holderRelations.map((value) => ({ value, name: holderRelationNames[value][language] }))
  return <ChoiceField path={at} optional options={options} onChoose={(chosen) => change(at, chosen || undefined)} />
}

export function DomainFields({ at, index }: { at: string; index: number }) {
  const { orderType, filing, change, findingsAt } = useForm()
  const words = useWords(wizardWords)
  const fields = useWords(fieldWords)
  const path = `${at}.domains`
  const service = filing.services[index]
  const domains: Domain[] = service?.domains ?? []
  const mayAdd = domains.length === 0 || mayHaveSeveralDomains(orderType, service?.kind ?? 'website')
  return (
    <>
      {domains.map((domain, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a domain is its place in the list
        <fieldset key={nth} className="group">
          <legend className={domains.length > 1 ? undefined : 'sr-only'}>{fields.domain_(nth + 1)}</legend>
          <div className="field-grid">
            <TextField path={`${path}.${nth}.name`} inputMode="url" maxLength={255} />
            <TextField path={`${path}.${nth}.holder`} maxLength={300} />
            <HolderRelation path={`${path}.${nth}`} domain={domain} />
            <TextField path={`${path}.${nth}.registrar`} maxLength={300} />
            <DayField path={`${path}.${nth}.expiresOn`} />
            <DayField path={`${path}.${nth}.realNameVerifiedOn`} />
          </div>
          {domains.length > 1 && (
            <Button onClick={() => change(path, domains.toSpliced(nth, 1))}>
              {words.removeNamed(fields.domain_(nth + 1))}
            </Button>
          )}
        </fieldset>
      ))}
      <FieldFindings id={`${path}-findings`} findings={findingsAt(path)} />
      {mayAdd ? (
        <div>
          <Button
            data-path={path}
            data-action="add-domain"
            onClick={() => change(path, [...domains, { ...emptyDomain(), holder: filing.subject.name }])}
          >
            {words.service.addDomain}
          </Button>
        </div>
      ) : (
        <p className="field-hint">{words.service.oneDomain}</p>
      )}
    </>
  )
}
