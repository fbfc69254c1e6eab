import { useWords } from './language.tsx'
import { kitWords } from './words/kit.ts'
import './former-value.css'

/** The former value of a field that a change touches; nothing where it is undefined. */
export function FormerValue({ value }: { value: string | undefined }) {
  const words = useWords(kitWords)
  const kit = useWords(kitWords)
  if (value === undefined) return null
  return (
    <span className="was" data-was>
      {words.was(value || kit.empty)}
    </span>
  )
}
