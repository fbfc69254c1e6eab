import type { Ref } from 'react'
import { Field } from './field.tsx'
import { useWords } from './language.tsx'
import { secondFactorWords } from './second-factor.words.ts'

interface CodeFieldProps {
  value: string
  hint: string
  onType: (code: string) => void
  input?: Ref<HTMLInputElement>
}

/** Six digits of an app, or a recovery code. */
export function CodeField({ value, hint, onType, input }: CodeFieldProps) {
  const words = useWords(secondFactorWords)
  return (
    <Field path="code" label={words.code} hint={hint}>
      {(given) => (
        <input
          {...given}
          ref={input}
          className="text-input"
          autoComplete="one-time-code"
          autoCapitalize="none"
          minLength={6}
          maxLength={20}
          required
          value={value}
          onChange={({ target }) => onType(target.value)}
        />
      )}
    </Field>
  )
}
