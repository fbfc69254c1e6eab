import { Field } from './field.tsx'

interface NameAndLoginProps {
  words: { name: string; login: string; loginHint: string }
  value: { name: string; login: string }
  onChange: (value: { name: string; login: string }) => void
}

/** Of somebody who is invited. */
export const NameAndLogin = ({ words, value, onChange }: NameAndLoginProps) => (
  <>
    <Field path="name" label={words.name}>
      {(input) => (
        <input
          {...input}
          className="text-input"
          required
          maxLength={60}
          autoComplete="off"
          value={value.name}
          onChange={({ target }) => onChange({ ...value, name: target.value })}
        />
      )}
    </Field>
    <Field path="login" label={words.login} hint={words.loginHint}>
      {(input) => (
        <input
          {...input}
          className="text-input"
          required
          minLength={3}
          maxLength={128}
          autoComplete="off"
          autoCapitalize="none"
          value={value.login}
          onChange={({ target }) => onChange({ ...value, login: target.value })}
        />
      )}
    </Field>
  </>
)
