import './field-line.css'
import './date-field.css'
import { lazy, type RefObject, Suspense, useEffect, useRef, useState } from 'react'
import type { InputProps } from './field.tsx'
import { useWords } from './language.tsx'
import { longTerm, type ReadDay, readDay } from './read-day.ts'
import { severitySigns } from './severity-signs.ts'
import { dateWords } from './words/date.ts'

const DayCalendar = lazy(async () => ({ default: (await import('./day-calendar.tsx')).DayCalendar }))

interface DayProps {
  /** `YYYY-MM-DD`, `long-term` or nothing; left out in a form that is read when it is sent. */
  value?: string
  defaultValue?: string | undefined
  /** Told at once: the day as soon as one can be read, and nothing while none can. */
  onChange?: (value: string) => void
  /** A paper may say 长期. */
  allowsLongTerm?: boolean
}

interface DateFieldProps extends DayProps, InputProps {
  onBlur?: () => void
  /** Under which a form finds the day. */
  name?: string
  required?: boolean
}

/** One field for a day, typed as it is printed or chosen from a calendar. */
export function DateField(props: DateFieldProps) {
  const { value, defaultValue, onChange, allowsLongTerm, onBlur, name, required, ...input } = props
  const words = useWords(dateWords)
  const textInput = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [isLeft, setLeft] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const it = useTypedDay(props, textInput)
  const isTold = isLeft && it.fault !== undefined
  const faultId = `${input.id}-unread`
  const describedBy = [input['aria-describedby'], faultId].filter(Boolean).join(' ')
  return (
    <div className="date-field">
      <div className="field-line">
        <input
          {...input}
          {...(isTold ? { 'aria-invalid': true, 'aria-describedby': describedBy } : {})}
          ref={textInput}
          className="text-input"
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          placeholder="YYYY-MM-DD"
          required={required}
          value={it.text}
          onChange={({ target }) => {
            setLeft(false)
            it.type(target.value)
          }}
          onBlur={() => {
            setLeft(true)
            it.tidy()
            // until it can be read, nothing else is said of the day
            if (it.fault === undefined) onBlur?.()
          }}
        />
        <button
          ref={button}
          type="button"
          className="field-line-button"
          aria-label={words.openCalendar}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={() => setOpen(true)}
        >
          <CalendarSign />
        </button>
      </div>
      {isTold && (
        <p id={faultId} className="finding finding-blocks" role="alert">
          <span aria-hidden="true">{severitySigns.blocks}</span> {it.fault}
        </p>
      )}
      {name && <input type="hidden" name={name} value={it.day} />}
      {isOpen && (
        <Suspense>
          <DayCalendar
            day={it.day === longTerm ? '' : it.day}
            anchor={button}
            onChoose={(day) => {
              it.choose(day)
              setOpen(false)
              onBlur?.()
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </div>
  )
}

/** What stands in the field, the day it means, and what is wrong with it. */
function useTypedDay({ value, defaultValue = '', onChange, allowsLongTerm = false }: DayProps, input: TextInput) {
  const words = useWords(dateWords)
  const [own, setOwn] = useState(defaultValue)
  const [typed, setTyped] = useState<string>()
  const day = value ?? own
  // a value filled in from elsewhere replaces what was typed before
  const isTyped = typed !== undefined && dayOf(readDay(typed), allowsLongTerm) === day
  const text = isTyped ? typed : day === longTerm ? words.longTerm : day
  const told = faultOf(readDay(text), allowsLongTerm)
  const fault = told && words[told] + (told === 'unreadable' && allowsLongTerm ? words.orLongTerm : '')
  const set = (now: string) => {
    setOwn(now)
    if (now !== day) onChange?.(now)
  }
  useEffect(() => input.current?.setCustomValidity(fault ?? ''), [input, fault])
  useFormReset(input, () => {
    setOwn(defaultValue)
    setTyped(undefined)
  })
  return {
    day,
    text,
    fault,
    type: (now: string) => {
      setTyped(now)
      set(dayOf(readDay(now), allowsLongTerm))
    },
    choose: (now: string) => {
      setTyped(undefined)
      set(now)
    },
    /** Shows the day in its usual form, where one could be read. */
    tidy: () => fault === undefined && setTyped(undefined),
  }
}

type TextInput = RefObject<HTMLInputElement | null>

/** A form that is emptied does not tell React. */
function useFormReset(input: TextInput, empty: () => void): void {
  const newest = useRef(empty)
  newest.current = empty
  useEffect(() => {
    const form = input.current?.form
    const onReset = () => newest.current()
    form?.addEventListener('reset', onReset)
    return () => form?.removeEventListener('reset', onReset)
  }, [input])
}

function dayOf(read: ReadDay, allowsLongTerm: boolean): string {
  if (read.kind === 'day') return read.day
  return read.kind === 'longTerm' && allowsLongTerm ? longTerm : ''
}

function faultOf({ kind }: ReadDay, allowsLongTerm: boolean): 'unreadable' | 'noSuchDay' | undefined {
  if (kind === 'noSuchDay' || kind === 'unreadable') return kind
  return kind === 'longTerm' && !allowsLongTerm ? 'unreadable' : undefined
}

const CalendarSign = () => (
  <svg viewBox="0 0 20 20" width={20} height={20} aria-hidden="true">
    <path
      d="M3 5h14v12H3zM3 8.5h14M6.5 2.5v4M13.5 2.5v4"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinejoin="round"
    />
  </svg>
)
