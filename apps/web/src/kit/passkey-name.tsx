import type { Ref } from 'react'
import { Field } from './field.tsx'
import { useWords } from './language.tsx'
import { passkeyWords } from './passkeys.words.ts'

interface PasskeyNameProps {
  path: string
  value: string
  onType: (name: string) => void
  input?: Ref<HTMLInputElement>
}

/** What its owner calls a passkey. */
export function PasskeyName({ path, value, onType, input }: PasskeyNameProps) {
  const words = useWords(passkeyWords)
  return (
    <Field path={path} label={words.name} hint={words.nameHint}>
      {(given) => (
        <input
          {...given}
          ref={input}
          className="text-input"
          required
          maxLength={60}
          value={value}
          onChange={({ target }) => onType(target.value)}
        />
      )}
    </Field>
  )
}
