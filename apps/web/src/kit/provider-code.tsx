import { ApiError } from '@openbeian/contract'
import { useState } from 'react'
import { Field } from './field.tsx'
import { useWords } from './language.tsx'
import { kitWords } from './words/kit.ts'

/** Which provider is meant; nobody is asked before the server says that the name of the site does not tell. */
export function useProviderCode() {
  const [code, setCode] = useState('')
  const typed = code.trim()
  return { code, setCode, given: typed === '' ? {} : { provider: typed } }
}

interface ProviderCodeFieldProps {
  /** What the server said last. */
  error: unknown
  code: string
  onType: (code: string) => void
}

export function ProviderCodeField({ error, code, onType }: ProviderCodeFieldProps) {
  const { signIn: words } = useWords(kitWords)
  const isAsked =
    error instanceof ApiError && ['accounts.which-provider', 'privacy.which-provider'].includes(error.problem.code)
  if (!isAsked && code === '') return null
  return (
    <Field path="provider" label={words.provider} hint={words.providerHint}>
      {(input) => (
        <input
          {...input}
          className="text-input"
          autoCapitalize="none"
          required
          maxLength={20}
          value={code}
          onChange={(event) => onType(event.target.value)}
        />
      )}
    </Field>
  )
}
