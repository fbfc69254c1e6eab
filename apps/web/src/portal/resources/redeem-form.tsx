import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { resourceWords } from './resources.words.ts'

export function RedeemForm() {
  const words = useWords(resourceWords)
  const queries = useQueryClient()
  const [serviceNumber, setServiceNumber] = useState('')
  const redeem = useMutation({
    mutationFn: () => api.redeemServiceNumber({ body: { serviceNumber: serviceNumber.trim() } }),
    onSuccess: () => {
      setServiceNumber('')
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
        <label htmlFor="serviceNumber">{words.serviceNumber}</label>
        <p id="serviceNumber-hint" className="field-hint">
          {words.serviceNumberHint}
        </p>
        <input
          className="text-input"
          id="serviceNumber"
          data-path="serviceNumber"
          aria-describedby="serviceNumber-hint"
          autoCapitalize="characters"
          autoComplete="off"
          required
          minLength={6}
          maxLength={64}
          value={serviceNumber}
          onChange={(event) => setServiceNumber(event.target.value)}
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
