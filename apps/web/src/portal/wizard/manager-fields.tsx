import { emptyPerson, type Person } from '@openbeian/filing'
import { useWords } from '../../kit/language.tsx'
import { Select } from '../../kit/select.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { isSamePerson } from './derive-fields.ts'
import { useForm } from './form.ts'
import { PersonFields } from './person-fields.tsx'
import { servicesWords } from './services.words.ts'
import { labelOfPart } from './use-arrange.ts'
import { wizardWords } from './wizard.words.ts'

/** Who manages the service: somebody new, the principal, or whoever manages another one. */
export function ManagerFields({ at, index }: { at: string; index: number }) {
  const { filing, isIndividual, change } = useForm()
  const wizard = useWords(wizardWords)
  const { principal } = filing.subject
  const manager = filing.services[index]?.manager
  const isPrincipal = manager !== undefined && isSamePerson(manager, principal)
  return (
    <section className="card stack" aria-labelledby={labelOfPart(filing, index, `${at}-manager`)}>
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
      {!isIndividual && !isPrincipal && manager && <SameAs {...{ at, index, manager }} />}
      <PersonFields path={`${at}.manager`} identity={!isIndividual} />
    </section>
  )
}

/** A person who was typed for another service is not typed again. */
function SameAs({ at, index, manager }: { at: string; index: number; manager: Person }) {
  const { filing, change } = useForm()
  const { service: words } = useWords(wizardWords)
  const { named } = useWords(servicesWords)
  const fields = useWords(fieldWords)
  const { services, subject } = filing
  const others = services.flatMap(({ manager: it }, place) => {
    const isFirst = services.findIndex((other) => isSamePerson(other.manager, it)) === place
    return place !== index && isFirst && !isSamePerson(it, subject.principal) ? [{ person: it, place }] : []
  })
  if (others.length === 0) return null
  const same = others.find(({ person }) => isSamePerson(person, manager))
  const label = `${at}.manager.sameAs`
  return (
    <div className="field">
      <label htmlFor={label}>{words.sameManagerAs}</label>
      <Select
        id={label}
        data-path={label}
        value={same ? String(same.place) : ''}
        options={[
          { value: '', name: words.otherManager },
          ...others.map(({ person, place }) => ({
            value: String(place),
            name: named(fields.service_(place + 1), person.name),
          })),
        ]}
        onChoose={(value) =>
          change(`${at}.manager`, others.find(({ place }) => String(place) === value)?.person ?? emptyPerson())
        }
      />
    </div>
  )
}
