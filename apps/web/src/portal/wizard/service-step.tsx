import { asksFor, isSheetKind, mayHaveSeveralServices } from '@openbeian/filing'
import { FieldFindings } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure } from '../../kit/notice.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { AccessFields } from './access-fields.tsx'
import { AppFields } from './app-fields.tsx'
import { AsFiled } from './as-filed.tsx'
import { CodesField } from './codes-field.tsx'
import { DomainFields } from './domain-fields.tsx'
import { LongTextField, TextField } from './fields.tsx'
import { useForm } from './form.ts'
import { ManagerFields } from './manager-fields.tsx'
import { MiniProgramFields } from './mini-program-fields.tsx'
import { MoreServices } from './more-services.tsx'
import { NameField } from './name-field.tsx'
import { ServiceList } from './service-list.tsx'
import { ServiceTools } from './service-tools.tsx'
import { servicesWords } from './services.words.ts'
import { labelOfPart, titleOfService, useArrange } from './use-arrange.ts'
import { wizardWords } from './wizard.words.ts'

/** 服务信息 */
export function ServiceStep() {
  const { orderType, filing, findingsAt } = useForm()
  const arranging = useArrange()
  const isSeveral = filing.services.length > 1
  const mayBeSeveral = mayHaveSeveralServices(orderType)
  return (
    <>
      <AsFiled />
      {isSeveral && <ServiceList />}
      <FieldFindings id="services-findings" findings={findingsAt('services')} />
      <Failure error={arranging.error} />
      {filing.services.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a service is its place in the filing
        <div key={index} className="stack" data-service-at={index}>
          {(isSeveral || mayBeSeveral) && <ServiceHead {...{ index, arranging }} />}
          <ServiceFields at={`services.${index}`} index={index} />
        </div>
      ))}
      {mayBeSeveral && <MoreServices />}
    </>
  )
}

/** Which of the services this is, and what can be done with it as a whole. */
function ServiceHead({ index, arranging }: { index: number; arranging: ReturnType<typeof useArrange> }) {
  const { orderType, filing, draft } = useForm()
  const { named, sheetsAgain } = useWords(servicesWords)
  const fields = useWords(fieldWords)
  const name = named(fields.service_(index + 1), filing.services[index]?.name ?? '')
  const hasSheets = draft.materials.some(({ kind, about }) => about !== 'subject' && isSheetKind(kind))
  return (
    <>
      <div className="row">
        <h2 id={titleOfService(index)} tabIndex={-1}>
          {name}
        </h2>
        {mayHaveSeveralServices(orderType) && <ServiceTools {...arranging} {...{ index, name }} />}
      </div>
      {index === 0 && hasSheets && filing.services.length > 1 && <p className="field-hint">{sheetsAgain}</p>}
    </>
  )
}

function ServiceFields({ at, index }: { at: string; index: number }) {
  const { filing, tables, orderType } = useForm()
  const service = filing.services[index]
  const { service: words } = useWords(wizardWords)
  const labelOf = (id: string) => labelOfPart(filing, index, id)
  const access = (
    <section className="card stack" aria-labelledby={labelOf(`${at}-access`)}>
      <h2 id={`${at}-access`}>{words.access}</h2>
      <AccessFields at={at} index={index} />
    </section>
  )
  if (!asksFor(orderType, 'service')) return access
  return (
    <>
      <section className="card stack" aria-labelledby={labelOf(`${at}-what`)}>
        <h2 id={`${at}-what`}>{words.what}</h2>
        <NameField at={at} index={index} />
        <CodesField path={`${at}.contents`} table={tables.contents} />
        <CodesField path={`${at}.languages`} table={tables.languages} />
        <LongTextField path={`${at}.remark`} maxLength={1024} optional />
      </section>
      {service?.app && <AppFields at={at} index={index} app={service.app} />}
      {service?.miniProgram && <MiniProgramFields at={at} index={index} />}
      <section className="card stack" aria-labelledby={labelOf(`${at}-domains`)}>
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
