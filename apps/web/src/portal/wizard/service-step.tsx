import { asksFor, emptyPerson } from '@openbeian/filing'
import { useWords } from '../../kit/language.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { AccessFields } from './access-fields.tsx'
import { AppFields } from './app-fields.tsx'
import { AsFiled } from './as-filed.tsx'
import { CodesField } from './codes-field.tsx'
import { isSamePerson } from './derive-fields.ts'
import { DomainFields } from './domain-fields.tsx'
import { LongTextField, TextField } from './fields.tsx'
import { useForm } from './form.ts'
import { MiniProgramFields } from './mini-program-fields.tsx'
import { NameField } from './name-field.tsx'
import { PersonFields } from './person-fields.tsx'
import { wizardWords } from './wizard.words.ts'

/** 服务信息 */
export function ServiceStep() {
  const { filing } = useForm()
  const fields = useWords(fieldWords)
  const services = filing.services.map((_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a service is its place in the filing
    <div key={index} className="stack">
      {filing.services.length > 1 && <h2>{fields.service_(index + 1)}</h2>}
      <ServiceFields at={`services.${index}`} index={index} />
    </div>
  ))
  return (
    <>
      <AsFiled />
      {services}
    </>
  )
}

function ServiceFields({ at, index }: { at: string; index: number }) {
  const { filing, tables, orderType } = useForm()
  const service = filing.services[index]
  const { service: words } = useWords(wizardWords)
  const access = (
    <section className="card stack" aria-labelledby={`${at}-access`}>
      <h2 id={`${at}-access`}>{words.access}</h2>
      <AccessFields at={at} index={index} />
    </section>
  )
  if (!asksFor(orderType, 'service')) return access
  return (
    <>
      <section className="card stack" aria-labelledby={`${at}-what`}>
        <h2 id={`${at}-what`}>{words.what}</h2>
        <NameField at={at} index={index} />
        <CodesField path={`${at}.contents`} table={tables.contents} />
        <CodesField path={`${at}.languages`} table={tables.languages} />
        <LongTextField path={`${at}.remark`} maxLength={1024} optional />
      </section>
      {service?.app && <AppFields at={at} app={service.app} />}
      {service?.miniProgram && <MiniProgramFields at={at} />}
      <section className="card stack" aria-labelledby={`${at}-domains`}>
        <h2 id={`${at}-domains`}>{words.domains}</h2>
        <DomainFields at={at} index={index} />
        {service?.kind === 'website' && (
          <TextField path={`${at}.homeUrl`} type="text" inputMode="url" maxLength={600} />
        )}
      </section>
      {asksFor(orderType, 'access') && access}
      <ManagerFields at={at} index={index} />
    </>
  )
}

function ManagerFields({ at, index }: { at: string; index: number }) {
  const { filing, isIndividual, change } = useForm()
  const wizard = useWords(wizardWords)
  const { principal } = filing.subject
  const manager = filing.services[index]?.manager
  const isPrincipal = manager !== undefined && isSamePerson(manager, principal)
  return (
    <section className="card stack" aria-labelledby={`${at}-manager`}>
      <h2 id={`${at}-manager`}>{wizard.service.manager}</h2>
      <p className="field-hint">{isIndividual ? wizard.subject.samePerson : wizard.service.managerHint}</p>
      {!isIndividual && principal.name !== '' && (
        <label className="tick">
          <input
            type="checkbox"
            data-path={`${at}.manager.isPrincipal`}
            checked={isPrincipal}
            onChange={(event) => change(`${at}.manager`, event.target.checked ? principal : emptyPerson())}
          />
          {wizard.service.managerIsPrincipal}
        </label>
      )}
      <PersonFields path={`${at}.manager`} identity={!isIndividual} />
    </section>
  )
}
