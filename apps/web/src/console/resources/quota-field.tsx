import { Field } from '../../kit/field.tsx'
import type { Finding } from '../../kit/findings-list.tsx'
import { useWords } from '../../kit/language.tsx'
import { resourceWords } from './resources.words.ts'

/** How many services may be filed on a resource. */
export function QuotaField({ quota, findings }: { quota: number; findings?: readonly Finding[] }) {
  const words = useWords(resourceWords)
  return (
    <Field path="quota" label={words.quota} findings={findings}>
      {(input) => (
        <input
          {...input}
          name="quota"
          type="number"
          min={1}
          max={10000}
          defaultValue={quota}
          className="text-input"
          required
        />
      )}
    </Field>
  )
}
