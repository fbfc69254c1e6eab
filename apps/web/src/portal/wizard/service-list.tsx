import { useWords } from '../../kit/language.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { useForm } from './form.ts'
import { servicesWords } from './services.words.ts'
import { blocking } from './steps.ts'
import { goToService } from './use-arrange.ts'

/** The services of the order at a glance: how far each is, and the way to it. */
export function ServiceList() {
  const { filing, findings } = useForm()
  const words = useWords(servicesWords)
  const fields = useWords(fieldWords)
  const left = (index: number) =>
    blocking(findings).filter(({ at }) => at.startsWith(`services.${index}.`) && !at.includes('.materials.')).length
  return (
    <nav className="card" aria-label={words.list}>
      <ol className="plain-list">
        {filing.services.map(({ name }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a service is its place in the filing
          <li key={index} className="apart" data-service={index}>
            <button type="button" className="link-button" onClick={() => goToService(index)}>
              {words.named(fields.service_(index + 1), name)}
            </button>
            <span className="quiet">{words.left(left(index))}</span>
          </li>
        ))}
      </ol>
    </nav>
  )
}
