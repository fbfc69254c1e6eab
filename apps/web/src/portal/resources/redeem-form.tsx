import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { formatDay } from '../../kit/date-time.ts'
import { rangeText } from '../../kit/filing-sections.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { resourceWords } from './resources.words.ts'
import '../../kit/field.css'

export function RedeemForm() {
  const words = useWords(resourceWords)
  const { language } = useLanguage()
  const queries = useQueryClient()
  const [accessCode, setAccessCode] = useState('')
  const redeem = useMutation({
    mutationFn: () => api.redeemAccessCode({ body: { accessCode: accessCode.trim() } }),
    onSuccess: () => {
      setAccessCode('')
      return queries.invalidateQueries({ queryKey: ['resources'] })
    },
  })
  const outward = useMutation({
    mutationFn: () => api.findOutwardAddresses({ body: { accessCode: accessCode.trim() } }),
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
      <Failure error={redeem.error ?? outward.error} />
      {redeem.data && <Notice kind="success">{words.redeemed(redeem.data.name)}</Notice>}
      {outward.data && (
        <Notice kind="info">
          {words.outwardFound(
            outward.data.ips.map(rangeText).join(language === 'zh' ? '、' : ', '),
            formatDay(outward.data.expiresOn, language),
          )}
        </Notice>
      )}
      <div className="row">
        <Button type="submit" isBusy={redeem.isPending} data-action="redeem">
          {words.redeem}
        </Button>
        <Button
          isBusy={outward.isPending}
          disabled={accessCode.trim().length < 6}
          data-action="outward"
          onClick={() => outward.mutate()}
        >
          {words.outward}
        </Button>
      </div>
      <p className="quiet">{words.outwardHint}</p>
    </form>
  )
}
