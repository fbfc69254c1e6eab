import { ApiError, type ProviderCard as Card, endpoints, type ProviderView } from '@openbeian/contract'
import { provinces } from '@openbeian/filing'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { Failure, Notice } from '../../kit/notice.tsx'
import { ReasonDialog } from '../../kit/reason-dialog.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { providerCardWords } from './provider-card.words.ts'

const key = ['provider'] as const

/** Who the provider is: what its setup said, and may be said anew. */
export function ProviderCard() {
  const words = useWords(providerCardWords)
  const found = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.getProvider({ signal }),
    refetchOnWindowFocus: false,
  })
  return (
    <section className="card stack" aria-label={words.title} data-provider-card="">
      <h2>{words.title}</h2>
      <p className="quiet">{words.explain}</p>
      <Failure error={found.error} retry={() => void found.refetch()} />
      {found.isPending && <Loading rows={4} />}
      {found.data && <ProviderForm key={found.dataUpdatedAt} view={found.data} />}
    </section>
  )
}

const cardOf = ({ licence = '', provinces, hosts, contact }: ProviderView): Card => ({
  licence,
  provinces,
  hosts,
  contact: contact ?? { name: '', phone: '', email: '' },
})

function ProviderForm({ view }: { view: ProviderView }) {
  const words = useWords(providerCardWords)
  const queries = useQueryClient()
  const { account } = useSignedIn()
  const [card, setCard] = useState(() => cardOf(view))
  const [isSaving, setSaving] = useState(false)
  const save = useMutation({
    mutationFn: (why: string) => api.changeProvider({ body: { why, card } }),
    onSuccess: () => {
      setSaving(false)
      void queries.invalidateQueries({ queryKey: key })
      void queries.invalidateQueries({ queryKey: ['brand'] })
    },
    onError: () => setSaving(false),
  })
  const findings = save.error instanceof ApiError ? (save.error.problem.findings ?? []) : []
  const isChanged = JSON.stringify(card) !== JSON.stringify(cardOf(view))
  return (
    <fieldset className="choices stack" disabled={!mayAsk(endpoints.changeProvider, account)}>
      <p>
        {words.name}: {view.name} · {words.code}: {view.code}
      </p>
      <CardFields card={card} findings={findings} onChange={setCard} />
      <Failure error={save.error} />
      <p>
        <Button look="primary" data-action="save-provider" disabled={!isChanged} onClick={() => setSaving(true)}>
          {words.save}
        </Button>
      </p>
      {isSaving && (
        <ReasonDialog
          title={words.save}
          isPending={save.isPending}
          error={null}
          onSure={(why) => save.mutate(why)}
          onClose={() => setSaving(false)}
        >
          <p>{words.saveText}</p>
        </ReasonDialog>
      )}
      {save.isSuccess && <Notice kind="success">{words.saved}</Notice>}
    </fieldset>
  )
}

interface CardFieldsProps {
  card: Card
  findings: NonNullable<ApiError['problem']['findings']>
  onChange: (card: Card) => void
}

function CardFields({ card, findings, onChange }: CardFieldsProps) {
  const words = useWords(providerCardWords)
  const { language } = useLanguage()
  const at = (place: string) => findings.filter((it) => it.at === place || it.at.startsWith(`${place}.`))
  const line = (place: string, label: string, value: string, put: (value: string) => Card, hint?: string) => (
    <Field path={`provider.${place}`} label={label} hint={hint} findings={at(place)}>
      {(input) => (
        <input
          {...input}
          className="text-input"
          maxLength={128}
          value={value}
          onChange={({ target }) => onChange(put(target.value))}
        />
      )}
    </Field>
  )
  const { contact } = card
  const tick = (code: string, isOn: boolean) =>
    onChange({
      ...card,
      provinces: isOn ? [...card.provinces, code] : card.provinces.filter((it) => it !== code),
    })
  return (
    <>
      {line('licence', words.licence, card.licence, (licence) => ({ ...card, licence }), words.licenceHint)}
      <Field path="provider.provinces" label={words.provinces} hint={words.provincesHint} findings={at('provinces')}>
        {(input) => (
          <div className="ticks" id={input.id}>
            {provinces.map((it) => (
              <label key={it.code} className="tick">
                <input
                  type="checkbox"
                  data-province={it.code}
                  checked={card.provinces.includes(it.code)}
                  disabled={it.code === card.provinces[0]}
                  onChange={({ target }) => tick(it.code, target.checked)}
                />
                <span>
                  {it[language]} {it.code === card.provinces[0] && <span className="quiet">{words.registered}</span>}
                </span>
              </label>
            ))}
          </div>
        )}
      </Field>
      <Field path="provider.hosts" label={words.hosts} hint={words.hostsHint} findings={at('hosts')}>
        {(input) => (
          <textarea
            {...input}
            className="text-input"
            rows={2}
            value={card.hosts.join('\n')}
            onChange={({ target }) =>
              onChange({ ...card, hosts: target.value === '' ? [] : target.value.split('\n').map((it) => it.trim()) })
            }
          />
        )}
      </Field>
      {line(
        'contact.name',
        words.contactName,
        contact.name,
        (name) => ({ ...card, contact: { ...contact, name } }),
        words.contactHint,
      )}
      {line('contact.phone', words.contactPhone, contact.phone, (phone) => ({
        ...card,
        contact: { ...contact, phone },
      }))}
      {line('contact.email', words.contactEmail, contact.email, (email) => ({
        ...card,
        contact: { ...contact, email },
      }))}
    </>
  )
}
