import { type AnnouncedYear, faultsOfYear, readHolidayNotice, type YearFault } from '@openbeian/filing'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure } from '../../kit/notice.tsx'
import { kitWords } from '../../kit/words/kit.ts'
import { calendarWords } from './calendar.words.ts'
import { daysText } from './days-text.ts'
import { useEnterYear } from './use-calendar.ts'

interface YearDialogProps {
  /** The first year nobody has announced here. */
  proposed: number
  onDone: (year: number, recounted: number) => void
  onClose: () => void
}

/** The notice of a year is pasted, what was read of it is shown, and then saved. */
export function YearDialog({ proposed, onDone, onClose }: YearDialogProps) {
  const words = useWords(calendarWords)
  const { cancel } = useWords(kitWords)
  const enter = useEnterYear()
  const input = useRef<HTMLTextAreaElement>(null)
  const [yearText, setYearText] = useState(String(proposed))
  const [notice, setNotice] = useState('')
  const isYear = /^20\d\d$/.test(yearText)
  const year = Number(yearText)
  const [source, setSource] = useState(words.titleOf(proposed))
  const read = readHolidayNotice(notice, year)
  const faults = isYear ? faultsOfYear(read) : []
  const mayTell = notice.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isYear && mayTell && faults.length === 0)
      enter.mutate({ ...read, source }, { onSuccess: ({ recounted }) => onDone(year, recounted) })
  }
  return (
    <Dialog title={isYear ? words.enterNamed(year) : words.enter} onClose={onClose} focus={() => input.current}>
      <form className="stack" onSubmit={submit} noValidate>
        <Field path="calendar-year" label={words.year}>
          {(given) => (
            <input
              {...given}
              className="text-input"
              inputMode="numeric"
              maxLength={4}
              value={yearText}
              onChange={({ target }) => {
                setYearText(target.value)
                setSource(words.titleOf(Number(target.value)))
              }}
            />
          )}
        </Field>
        <Field path="calendar-notice" label={words.paste} hint={words.pasteHint}>
          {(given) => (
            <textarea
              {...given}
              ref={input}
              className="text-input"
              rows={8}
              maxLength={5000}
              value={notice}
              onChange={({ target }) => setNotice(target.value)}
            />
          )}
        </Field>
        {!isYear && <Fault text={words.noYear} />}
        {mayTell && isYear && <ReadDays read={read} faults={faults} />}
        <Field path="calendar-source" label={words.title}>
          {(given) => (
            <input
              {...given}
              className="text-input"
              maxLength={300}
              value={source}
              onChange={({ target }) => setSource(target.value)}
            />
          )}
        </Field>
        <Failure error={enter.error} />
        <div className="dialog-foot">
          <Button onClick={onClose}>{cancel}</Button>
          <Button look="primary" type="submit" data-action="sure" isBusy={enter.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function ReadDays({ read, faults }: { read: AnnouncedYear; faults: YearFault[] }) {
  const words = useWords(calendarWords)
  return (
    <div role="status" data-read={faults.length === 0}>
      <p>{words.read(read.holidays.length, read.workingWeekends.length)}</p>
      <p>
        {words.holidays} {daysText(read.holidays)}
      </p>
      <p>
        {words.workingWeekends} {daysText(read.workingWeekends)}
      </p>
      {faults.map((it) => (
        <Fault key={it} text={words.faults[it]} />
      ))}
    </div>
  )
}

const Fault = ({ text }: { text: string }) => <p className="finding finding-blocks">{text}</p>
