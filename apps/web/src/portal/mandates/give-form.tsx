import { mandateOrderTypes, type OrderType, shanghaiDay } from '@openbeian/filing'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { DateField } from '../../kit/date-field.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { mandatesKey } from '../../kit/mandates.ts'
import { Failure, Notice } from '../../kit/notice.tsx'
import { orderTypeWords } from '../../kit/words/order-type.ts'
import { mandatePageWords } from './mandates.words.ts'

interface Values {
  agentCode: string
  orderTypes: OrderType[]
  from: string
  until: string
}

const blank = (): Values => ({ agentCode: '', orderTypes: ['FIRST'], from: shanghaiDay(new Date()), until: '' })

/** Names a third party, what it may file and how long. */
export function GiveForm() {
  const { form: words } = useWords(mandatePageWords)
  const queries = useQueryClient()
  const [values, setValues] = useState(blank)
  const [showsFault, setShowsFault] = useState(false)
  const { agentCode, orderTypes, from, until } = values
  const isMissing = !agentCode.trim() || orderTypes.length === 0 || !from || !until
  const give = useMutation({
    mutationFn: () => api.giveMandate({ body: { agentCode, orderTypes, from, until } }),
    onSuccess: () => {
      setValues(blank())
      setShowsFault(false)
      return queries.invalidateQueries({ queryKey: mandatesKey })
    },
  })
  const set = (part: Partial<Values>) => setValues({ ...values, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setShowsFault(isMissing)
    if (!isMissing) give.mutate()
  }
  return (
    <form className="card stack" onSubmit={submit} aria-labelledby="give-mandate">
      <h3 id="give-mandate">{words.title}</h3>
      <Field path="agentCode" label={words.agentCode} hint={words.agentCodeHint}>
        {(input) => (
          <input
            {...input}
            className="text-input"
            autoCapitalize="characters"
            autoComplete="off"
            maxLength={40}
            value={agentCode}
            onChange={({ target }) => set({ agentCode: target.value })}
          />
        )}
      </Field>
      <OrderTypes chosen={orderTypes} onChoose={(it) => set({ orderTypes: it })} />
      <div className="form-grid">
        <Field path="from" label={words.from}>
          {(input) => <DateField {...input} value={from} onChange={(it) => set({ from: it })} />}
        </Field>
        <Field path="until" label={words.until} hint={words.untilHint}>
          {(input) => <DateField {...input} value={until} onChange={(it) => set({ until: it })} />}
        </Field>
      </div>
      {showsFault && isMissing && (
        <p className="finding finding-blocks" role="alert">
          {words.needed}
        </p>
      )}
      <Failure error={give.error} />
      {give.isSuccess && <Notice kind="success">{words.given}</Notice>}
      <div>
        <Button look="primary" type="submit" data-action="give-mandate" isBusy={give.isPending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}

interface OrderTypesProps {
  chosen: readonly OrderType[]
  onChoose: (chosen: OrderType[]) => void
}

function OrderTypes({ chosen, onChoose }: OrderTypesProps) {
  const { form: words } = useWords(mandatePageWords)
  const names = useWords(orderTypeWords)
  return (
    <fieldset className="choices">
      <legend>{words.types}</legend>
      <div className="ticks">
        {mandateOrderTypes.map((type) => (
          <label key={type} className="tick">
            <input
              type="checkbox"
              data-path="orderTypes"
              value={type}
              checked={chosen.includes(type)}
              onChange={({ target }) =>
                onChoose(target.checked ? [...chosen, type] : chosen.filter((it) => it !== type))
              }
            />
            {names[type]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
