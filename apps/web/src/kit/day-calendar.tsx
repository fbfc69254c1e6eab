import './popover.css'
import './day-calendar.css'
import { parseDate } from '@internationalized/date'
import type { RefObject } from 'react'
import { Button } from 'react-aria-components/Button'
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarMonthPicker,
  CalendarYearPicker,
} from 'react-aria-components/Calendar'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { AriaLanguage } from './aria-language.tsx'
import { useWords } from './language.tsx'
import { Select } from './select.tsx'
import { dateWords } from './words/date.ts'

interface DayCalendarProps {
  /** `YYYY-MM-DD`, chosen and in sight, or nothing. */
  day: string
  /** Beside which it opens. */
  anchor: RefObject<HTMLElement | null>
  onChoose: (day: string) => void
  onClose: () => void
}

/** Years to choose from, before and after the one in sight: certificates reach decades back. */
const visibleYears = 80

/** A month to choose a day from. */
export function DayCalendar({ day, anchor, onChoose, onClose }: DayCalendarProps) {
  const words = useWords(dateWords)
  return (
    <AriaLanguage>
      <Popover
        className="popover"
        triggerRef={anchor}
        placement="bottom end"
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
      >
        <Dialog className="day-calendar" aria-label={words.calendar}>
          <Calendar
            aria-label={words.calendar}
            autoFocus
            defaultValue={day ? parseDate(day) : null}
            minValue={parseDate('1900-01-01')}
            maxValue={parseDate('2199-12-31')}
            onChange={(chosen) => onChoose(chosen.toString())}
          >
            <header>
              <Button slot="previous">‹</Button>
              <CalendarYearPicker visibleYears={visibleYears}>{(years) => <Chooser {...years} />}</CalendarYearPicker>
              <CalendarMonthPicker>{(months) => <Chooser {...months} />}</CalendarMonthPicker>
              <Button slot="next">›</Button>
            </header>
            <CalendarGrid weekdayStyle="short">{(date) => <CalendarCell date={date} />}</CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </AriaLanguage>
  )
}

interface ChooserProps {
  'aria-label': string
  value: string | number
  onChange: (key: number) => void
  items: readonly { id: number; formatted: string }[]
}

/** Years or months. */
const Chooser = ({ items, value, onChange, 'aria-label': label }: ChooserProps) => (
  <Select
    aria-label={label}
    value={Number(value)}
    options={items.map(({ id, formatted }) => ({ value: id, name: formatted }))}
    onChoose={onChange}
  />
)
