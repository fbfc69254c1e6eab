import { type FiledMaterialKind, filedMaterialKinds } from '@openbeian/contract'
import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { ComboBox } from '../../kit/combo-box.tsx'
import { Field } from '../../kit/field.tsx'
import { useFiledServices } from '../../kit/filed-services.ts'
import type { Finding } from '../../kit/findings-list.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { optionsOf, Select } from '../../kit/select.tsx'
import { Upload } from '../../kit/upload.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { filedMaterialWords } from './filed-materials.words.ts'
import { useSendFiledMaterial } from './use-filed-materials.ts'

export function FiledMaterialForm() {
  const { form: words } = useWords(filedMaterialWords)
  const { materials } = useWords(fieldWords)
  const { number, kind, file, sent, set, send, told } = useFiledMaterialForm()
  const numbers = useFiledNumbers()
  return (
    <form
      className="card stack"
      aria-labelledby="send-filed-material"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <h2 id="send-filed-material">{words.title}</h2>
      <Field
        path="number"
        label={words.number}
        hint={words.numberHint}
        findings={told('number', number.trim() === '', 'needed')}
      >
        {(input) => (
          <ComboBox
            {...input}
            label={words.number}
            options={numbers.map((it) => ({ value: it, name: it }))}
            maxLength={128}
            takesAnyText
            value={number}
            onChoose={(it) => set({ number: it })}
          />
        )}
      </Field>
      <Field path="kind" label={words.kind}>
        {(input) => (
          <Select
            {...input}
            value={kind}
            options={optionsOf(materials, filedMaterialKinds)}
            onChoose={(it) => set({ kind: it })}
          />
        )}
      </Field>
      <Field
        path="file"
        label={words.file}
        hint={words.fileHint}
        findings={told('file', file === undefined, 'fileNeeded')}
      >
        {(input) => (
          <div className="row">
            <Upload
              id={input.id}
              describedBy={input['aria-describedby']}
              isInvalid={input['aria-invalid']}
              name={words.file}
              accept="image/jpeg,image/png,application/pdf"
              chosen={file?.name}
              onFiles={([chosen]) => set({ file: chosen })}
            />
          </div>
        )}
      </Field>
      <Failure error={sent.error} />
      {sent.data && <Notice kind="success">{words.sent(sent.data.number)}</Notice>}
      <div>
        <Button look="primary" type="submit" data-action="send-filed-material" isBusy={sent.isPending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}

/** What can be chosen while a number is typed. */
function useFiledNumbers(): string[] {
  const filed = useFiledServices()
  return [...new Set((filed.data ?? []).flatMap((it) => [it.subjectNumber, it.serviceNumber]))]
}

interface FormValues {
  number: string
  kind: FiledMaterialKind
  file: File | undefined
}
const emptyForm: FormValues = { number: '', kind: 'verification-sheet', file: undefined }

/** The paper that is filled in; once it is sent another can be. */
function useFiledMaterialForm() {
  const sent = useSendFiledMaterial()
  const [values, setValues] = useState(emptyForm)
  const [showsFault, setShowsFault] = useState(false)
  const number = values.number.trim()
  const begin = () => {
    setValues({ ...emptyForm, kind: values.kind })
    setShowsFault(false)
  }
  return {
    ...values,
    sent,
    set: (part: Partial<FormValues>) => setValues({ ...values, ...part }),
    send: () => {
      setShowsFault(true)
      if (number && values.file) sent.mutate({ number, kind: values.kind, file: values.file }, { onSuccess: begin })
    },
    told: (at: string, isMissing: boolean, text: 'needed' | 'fileNeeded') =>
      showsFault && isMissing ? [missing(at, text)] : [],
  }
}

const missing = (at: string, text: 'needed' | 'fileNeeded'): Finding => ({
  rule: `filed-material.${text}`,
  severity: 'blocks',
  at,
  message: { zh: filedMaterialWords.zh.form[text], en: filedMaterialWords.en.form[text] },
  whatToDo: { zh: '', en: '' },
})
