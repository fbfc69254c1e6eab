import type { Client, ProductToBuy } from '@openbeian/contract'
import { entriesOf, provinces } from '@openbeian/filing'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Link } from 'react-router'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Choice } from '../../kit/choice.tsx'
import { Field } from '../../kit/field.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { PublicPage } from '../../kit/public-page.tsx'
import { Select } from '../../kit/select.tsx'
import { productWords } from './products.words.ts'

/** Which servers carry a filing: for anybody, before anything is bought. */
export function ProductsPage() {
  const words = useWords(productWords)
  return (
    <PublicPage
      actions={
        <>
          <Link to="/need">{words.toNeed}</Link>
          <Link to="/">{words.toSignIn}</Link>
        </>
      }
    >
      <p className="quiet">{words.explain}</p>
      <ProductForm />
    </PublicPage>
  )
}

const outside = 'outside'

function ProductForm() {
  const words = useWords(productWords)
  const [kind, setKind] = useState<ProductToBuy['kind']>('instance')
  const [billing, setBilling] = useState<ProductToBuy['billing']>('prepaid')
  const [address, setAddress] = useState<'yes' | 'no'>('yes')
  const judge = useMutation({
    mutationFn: (product: ProductToBuy) => api.judgeProducts({ body: { products: [product] } }),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    judge.mutate({
      ...{ name: words.product, kind, billing, hasPublicAddress: address === 'yes' },
      days: Number(typed.get('days')),
      province: String(typed.get('province') ?? ''),
    })
  }
  const choices = <Value extends string>(names: Record<Value, string>) =>
    entriesOf<Value, string>(names).map(([value, name]) => ({ value, name }))
  return (
    <>
      <form className="card stack" onSubmit={submit}>
        <Choice name="kind" title={words.kind} value={kind} options={choices(words.kinds)} onChoose={setKind} />
        <Choice
          name="billing"
          title={words.billing}
          value={billing}
          options={choices(words.billings)}
          onChoose={setBilling}
        />
        <Choice
          name="address"
          title={words.address}
          value={address}
          options={choices(words.addresses)}
          onChoose={setAddress}
        />
        <Term />
        <Failure error={judge.error} />
        <p>
          <Button look="primary" type="submit" data-action="judge-product" isBusy={judge.isPending}>
            {words.ask}
          </Button>
        </p>
      </form>
      {judge.data?.products.map((it) => (
        <Verdict key={it.name} of={it} />
      ))}
    </>
  )
}

/** For how long, and where. */
function Term() {
  const words = useWords(productWords)
  const { language } = useLanguage()
  const options = provinces.map(({ code, ...names }) => ({ value: code, name: names[language] }))
  return (
    <>
      <Field path="days" label={words.days}>
        {(input) => (
          <input
            {...input}
            name="days"
            type="number"
            min={1}
            max={36500}
            defaultValue={365}
            className="text-input"
            required
          />
        )}
      </Field>
      <Field path="province" label={words.province}>
        {(input) => (
          <Select {...input} name="province" options={[...options, { value: outside, name: words.outside }]} />
        )}
      </Field>
    </>
  )
}

type Judged = Awaited<ReturnType<Client['judgeProducts']>>['products'][number]

function Verdict({ of: { canCarry, findings } }: { of: Judged }) {
  const words = useWords(productWords)
  const { language } = useLanguage()
  return (
    <Notice
      kind={canCarry ? 'success' : 'error'}
      title={<span data-verdict={canCarry}>{canCarry ? words.yes : words.no}</span>}
    >
      {findings.length === 0 && words.yesText}
      <ul className="plain-list">
        {findings.map(({ rule, message, whatToDo, basis }) => (
          <li key={rule}>
            {message[language]} {whatToDo[language]} <span className="quiet">{basis}</span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
