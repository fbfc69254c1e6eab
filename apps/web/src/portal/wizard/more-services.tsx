import { type ServiceKind, serviceKinds } from '@openbeian/filing'
import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { Select } from '../../kit/select.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { newServiceOf } from './derive-fields.ts'
import { useForm } from './form.ts'
import { servicesWords } from './services.words.ts'
import { goToService } from './use-arrange.ts'

/** As the API bounds it; what a province or a nature allows is said by the rules. */
export const maxServices = 50

/** One more service of the same sponsor in the same order. */
export function MoreServices() {
  const { filing, change } = useForm()
  const words = useWords(servicesWords)
  const fields = useWords(fieldWords)
  const { services, subject } = filing
  const [kind, setKind] = useState<ServiceKind>(services.at(-1)?.kind ?? 'website')
  const add = () => {
    change('services', [...services, newServiceOf(subject, kind)])
    goToService(services.length)
  }
  return (
    <section className="card stack" aria-labelledby="more-services">
      <h2 id="more-services">{words.more}</h2>
      <p className="field-hint">{words.moreHint}</p>
      {services.length >= maxServices ? (
        <p>{words.limit(maxServices)}</p>
      ) : (
        <div className="row">
          <Select
            aria-label={fields.service.kind}
            data-path="new-service.kind"
            value={kind}
            options={serviceKinds.map((value) => ({ value, name: fields.serviceKinds[value] }))}
            onChoose={setKind}
          />
          <Button data-action="add-service" onClick={add}>
            {words.more}
          </Button>
        </div>
      )}
    </section>
  )
}
