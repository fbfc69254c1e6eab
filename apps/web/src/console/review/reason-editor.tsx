import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { kitWords } from '../../kit/words/kit.ts'
import { presetKindOf } from './reason-presets.ts'
import { reviewWords } from './review.words.ts'
import './reason-editor.css'

interface ReasonEditorProps {
  path: string
  name: string
  text: string
  onSave: (text: string) => void
  onCancel: () => void
}

/** What has to change at a field: typed, or chosen by its number among what is mostly said. */
export function ReasonEditor({ path, name, text: given, onSave, onCancel }: ReasonEditorProps) {
  const review = useWords(reviewWords)
  const { cancel } = useWords(kitWords)
  const { reasons: words } = review
  const [text, setText] = useState(given)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])

  const presets = review.presets[presetKindOf(path)]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') onSave(text)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel()
    const preset = text === '' ? presets[Number(event.key) - 1] : undefined
    if (!preset || event.nativeEvent.isComposing) return
    event.preventDefault()
    setText(preset)
  }

  return (
    <form className="tight reason-editor" onSubmit={submit} onKeyDown={press}>
      <label htmlFor={`reason ${path}`} className="sr-only">
        {words.label(name)}
      </label>
      <input
        ref={input}
        id={`reason ${path}`}
        className="text-input"
        data-reason-for={path}
        autoComplete="off"
        maxLength={500}
        placeholder={words.placeholder}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <fieldset className="row presets">
        <legend className="sr-only">{words.presets}</legend>
        {presets.map((preset, index) => (
          <button
            key={preset}
            type="button"
            className="small-button"
            data-preset={index + 1}
            onClick={() => setText(preset)}
          >
            <span className="key" aria-hidden="true">
              {index + 1}
            </span>{' '}
            {preset}
          </button>
        ))}
      </fieldset>
      <div className="row">
        <Button look="primary" isSmall type="submit" data-action="save-reason" disabled={text.trim() === ''}>
          {words.save}
        </Button>
        <Button isSmall onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </form>
  )
}
