import type { OrderView } from '@openbeian/contract'
import type { SightingKind } from '@openbeian/filing'
import { sightings } from '@openbeian/rules'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Failure } from '../../kit/notice.tsx'
import { orderKey } from '../../kit/orders.ts'
import { orNone, Select } from '../../kit/select.tsx'
import { sightingWords } from './sightings.words.ts'

interface SightingFormProps {
  orderId: string
  kind: SightingKind
  at: string
}

/** What the reviewer sees there, so that the rule can answer; until it is noted the rule says nothing. */
export function SightingForm({ orderId, kind, at }: SightingFormProps) {
  const words = useWords(sightingWords)
  const { language } = useLanguage()
  const { name, answers } = sightings[kind]
  const inWords = answers === 'words'
  const [answer, setAnswer] = useState('')
  const id = useId()
  const note = useNoteSighting(orderId)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    note.mutate({ kind, at, answer })
  }
  return (
    <form className="row" data-sighting={`${kind} ${at}`} onSubmit={submit}>
      <label htmlFor={id}>{name[language]}</label>
      {inWords ? (
        <input
          id={id}
          className="text-input"
          maxLength={200}
          autoComplete="off"
          placeholder={words.nothingThere}
          value={answer}
          onChange={({ target }) => setAnswer(target.value)}
        />
      ) : (
        <Select
          id={id}
          value={answer}
          options={orNone(
            words.choose,
            Object.entries(answers).map(([value, text]) => ({ value, name: text[language] })),
          )}
          onChoose={setAnswer}
        />
      )}
      <Button type="submit" isBusy={note.isPending} disabled={!inWords && answer === ''}>
        {words.note}
      </Button>
      <Failure error={note.error} />
    </form>
  )
}

function useNoteSighting(orderId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { kind: SightingKind; at: string; answer: string }) =>
      api.noteSighting({ params: { orderId }, body }),
    onSuccess: (order: OrderView) => queries.setQueryData(orderKey(orderId), order),
  })
}
