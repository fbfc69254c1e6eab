import { Badge } from '../kit/badge.tsx'
import { Button } from '../kit/button.tsx'
import { Field } from '../kit/field.tsx'
import type { Finding } from '../kit/findings-list.tsx'
import { useWords } from '../kit/language.tsx'
import { Notice } from '../kit/notice.tsx'
import { galleryWords } from './gallery.words.ts'
import './gallery.css'

const looks = ['red', 'yellow', 'blue', 'green', 'grey'] as const
const kinds = ['error', 'warning', 'info', 'success'] as const

export function Buttons() {
  const words = useWords(galleryWords)
  return (
    <>
      {(['primary', 'framed', 'quiet'] as const).map((look) => (
        <div key={look} className="row">
          <Button look={look}>{words.button}</Button>
          <Button look={look} isDanger>
            {words.danger}
          </Button>
          <Button look={look} disabled>
            {words.disabled}
          </Button>
          <Button look={look} isBusy>
            {words.busy}
          </Button>
        </div>
      ))}
      <div className="row">
        {looks.map((look) => (
          <Badge key={look} look={look}>
            {words.states[look]}
          </Badge>
        ))}
      </div>
      {kinds.map((kind) => (
        <Notice key={kind} kind={kind}>
          {words.notice}
        </Notice>
      ))}
    </>
  )
}

export function Texts() {
  const words = useWords(galleryWords)
  return (
    <div className="gallery-pair">
      <Field path="name" label={words.field} hint={words.hint} why={words.why}>
        {(input) => <input {...input} className="text-input" defaultValue="青禾园艺" />}
      </Field>
      <Field path="wrongName" label={words.field} findings={[faultAt('wrongName')]}>
        {(input) => <input {...input} className="text-input" defaultValue="青禾" />}
      </Field>
      <Field path="lockedName" label={words.field} optional>
        {(input) => <input {...input} className="text-input" disabled />}
      </Field>
    </div>
  )
}

export const faultAt = (at: string): Finding => ({
  rule: 'gallery.fault',
  severity: 'blocks',
  at,
  message: { zh: galleryWords.zh.fault, en: galleryWords.en.fault },
  whatToDo: { zh: galleryWords.zh.whatToDo, en: galleryWords.en.whatToDo },
})
