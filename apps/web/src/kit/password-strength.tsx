import type { judgePassword } from '@openbeian/passwords'
import { useEffect, useId, useState } from 'react'
import { useWords } from './language.tsx'
import { passwordStrengthWords } from './password-strength.words.ts'

/** How good a password is that is being chosen. The lists behind it load with the first character; nothing typed leaves the page. */
export function PasswordStrength({ password, context }: { password: string; context: readonly string[] }) {
  const words = useWords(passwordStrengthWords)
  const id = useId()
  const [judge, setJudge] = useState<typeof judgePassword>()
  const isTyping = password !== ''
  useEffect(() => {
    if (isTyping) void import('@openbeian/passwords').then((it) => setJudge(() => it.judgePassword))
  }, [isTyping])
  if (!judge || !isTyping) return null
  const { strength, weak } = judge(password, context)
  return (
    <p className="field-hint">
      <label htmlFor={id}>{words.strength}</label>{' '}
      <meter id={id} min={0} max={4} low={2.5} high={3.5} optimum={4} value={strength} />{' '}
      <span aria-live="polite">{weak ? words.weak[weak] : words.good}</span>
    </p>
  )
}
