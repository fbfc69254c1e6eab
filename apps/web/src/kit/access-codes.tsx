import { type AccessCodeView, maxCodesAtOnce, type WholeResource } from '@openbeian/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { accessCodeWords } from './access-codes.words.ts'
import { api } from './api.ts'
import { Badge, type BadgeLook } from './badge.tsx'
import { Button } from './button.tsx'
import { DateField } from './date-field.tsx'
import { formatDateTime, formatDay } from './date-time.ts'
import { Dialog } from './dialog.tsx'
import { Field } from './field.tsx'
import { useLanguage, useWords } from './language.tsx'
import { Failure, Notice } from './notice.tsx'
import { saveFile } from './save-file.ts'
import { Table } from './table.tsx'
import { kitWords } from './words/kit.ts'

interface AccessCodesProps {
  resource: WholeResource
  mayIssue: boolean
  onDone: () => void
}

const looks: Record<AccessCodeView['state'], BadgeLook> = {
  open: 'blue',
  redeemed: 'green',
  over: 'grey',
  ended: 'grey',
}

/** 备案服务号 of a machine: who used them, issuing more, taking back those nobody redeemed. */
export function AccessCodes({ resource, mayIssue, onDone }: AccessCodesProps) {
  const words = useWords(accessCodeWords)
  const { language } = useLanguage()
  const [isIssuing, setIssuing] = useState(false)
  const params = { resourceId: resource.id }
  const revoke = useMutation({
    mutationFn: (codeIds: string[]) => api.revokeAccessCodes({ params, body: { codeIds } }),
    onSuccess: onDone,
  })
  const { codes, codeCount } = resource
  const open = codes.filter((it) => it.state === 'open' || it.state === 'over').map(({ id }) => id)
  const hasNames = codes.some((it) => it.customerName !== undefined)
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <p className="quiet">{words.explain}</p>
      {mayIssue && (
        <p className="row">
          <Button data-action="issue-codes" onClick={() => setIssuing(true)}>
            {words.issue}
          </Button>
          {open.length > 1 && (
            <Button isBusy={revoke.isPending} data-action="revoke-all" onClick={() => revoke.mutate(open)}>
              {words.revokeAll}
            </Button>
          )}
        </p>
      )}
      <Failure error={revoke.error} />
      {codes.length === 0 && <p className="quiet">{words.none}</p>}
      {codes.length > 0 && (
        <Table
          label={words.title}
          titles={[words.name, words.state, words.redeemBy, ...(hasNames ? [words.by] : []), words.used, words.revoke]}
        >
          {codes.map((it) => (
            <tr key={it.id} data-code={it.id}>
              <th scope="row" data-title={words.name}>
                {it.name}
              </th>
              <td data-title={words.state}>
                <Badge look={looks[it.state]}>{words.states[it.state]}</Badge>{' '}
                {it.redeemedAt && <span className="quiet">{formatDateTime(it.redeemedAt, language)}</span>}
              </td>
              <td data-title={words.redeemBy}>{it.redeemBy && formatDay(it.redeemBy, language)}</td>
              {hasNames && <td data-title={words.by}>{it.customerName}</td>}
              <td data-title={words.used}>{`${it.used} / ${it.quota}`}</td>
              <td data-title={words.revoke}>
                {mayIssue && open.includes(it.id) && (
                  <Button isBusy={revoke.isPending} data-action="revoke" onClick={() => revoke.mutate([it.id])}>
                    {words.revoke}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
      {codeCount > codes.length && <p className="quiet">{words.ofMany(codes.length, codeCount)}</p>}
      {isIssuing && (
        <IssueDialog
          resource={resource}
          onClose={() => {
            setIssuing(false)
            onDone()
          }}
        />
      )}
    </section>
  )
}

function IssueDialog({ resource, onClose }: { resource: WholeResource; onClose: () => void }) {
  const words = useWords(accessCodeWords)
  const { cancel } = useWords(kitWords)
  const issue = useMutation({
    mutationFn: (body: Parameters<typeof api.issueAccessCodes>[0]['body']) =>
      api.issueAccessCodes({ params: { resourceId: resource.id }, body }),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    issue.mutate({
      count: Number(typed.get('count')),
      quota: Number(typed.get('quota')),
      redeemBy: String(typed.get('redeemBy') ?? ''),
    })
  }
  if (issue.data) return <Issued codes={issue.data.codes.map((it) => it.accessCode)} onClose={onClose} />
  return (
    <Dialog title={words.issue} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <NumberField path="count" label={words.count} hint={words.countHint} max={maxCodesAtOnce} />
        <NumberField path="quota" label={words.quota} max={100} />
        <Field path="redeemBy" label={words.redeemBy} hint={words.redeemByHint}>
          {(input) => <DateField {...input} name="redeemBy" required />}
        </Field>
        <Failure error={issue.error} />
        <div className="dialog-foot">
          <Button onClick={onClose}>{cancel}</Button>
          <Button look="primary" type="submit" data-action="sure" isBusy={issue.isPending}>
            {words.issue}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

interface NumberFieldProps {
  path: string
  label: string
  hint?: string
  max: number
}

const NumberField = ({ path, max, ...said }: NumberFieldProps) => (
  <Field path={path} {...said}>
    {(input) => (
      <input {...input} name={path} type="number" min={1} max={max} defaultValue={1} className="text-input" required />
    )}
  </Field>
)

/** Shown this once: only their keys are kept. */
function Issued({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const words = useWords(accessCodeWords)
  const text = codes.join('\n')
  return (
    <Dialog title={words.title}>
      <div className="stack">
        <Notice kind="warning">{words.told}</Notice>
        <textarea
          className="text-input"
          readOnly
          aria-label={words.title}
          rows={Math.min(codes.length, 12)}
          value={text}
          data-codes={codes.length}
        />
        <div className="dialog-foot">
          <Button
            data-action="download-codes"
            onClick={() => saveFile(new Blob([text], { type: 'text/plain;charset=utf-8' }), 'access-codes.txt')}
          >
            {words.download}
          </Button>
          <Button look="primary" data-action="close-codes" onClick={onClose}>
            {words.close}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
