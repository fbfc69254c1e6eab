import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { resourceWords } from './resources.words.ts'
import '../../kit/field.css'

export function RedeemForm() {
  const words = useWords(resourceWords)
  const queries = useQueryClient()
  const [accessCode, setAccessCode] = useState('')
  const redeem = useMutation({
    mutationFn: () => api.redeemAccessCode({ body: { accessCode: accessCode.trim() } }),
    onSuccess: () => {
      setAccessCode('')
      return queries.invalidateQueries({ queryKey: ['resources'] })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    redeem.mutate()
  }

  return (
    <form className="card stack" onSubmit={submit}>
      <div className="field">
        <label htmlFor="accessCode">{words.accessCode}</label>
        <p id="accessCode-hint" className="field-hint">
          {words.accessCodeHint}
        </p>
        <input
          className="text-input"
          id="accessCode"
          data-path="accessCode"
          aria-describedby="accessCode-hint"
          autoCapitalize="characters"
          autoComplete="off"
          required
          minLength={6}
          maxLength={64}
          value={accessCode}
          onChange={(event) => setAccessCode(event.target.value)}
        />
      </div>
      <Failure error={redeem.error} />
      {redeem.data && <Notice kind="success">{words.redeemed(redeem.data.name)}</Notice>}
      <div>
        <Button type="submit" isBusy={redeem.isPending} data-action="redeem">
          {words.redeem}
        </Button>
      </div>
    </form>
  )
}
