import './popover.css'
import './field-line.css'
import './combo-box.css'
import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { AriaLanguage } from './aria-language.tsx'
import { comboBoxWords } from './combo-box.words.ts'
import type { InputProps } from './field.tsx'
import { useWords } from './language.tsx'
import { searchOptions } from './search-options.ts'
import type { Option } from './select.tsx'

interface ComboBoxProps extends Partial<InputProps> {
  /** The name screen readers say: the label of its field. */
  label: string
  options: readonly Option[]
  /** '' where none is chosen. */
  value: string
  onChoose: (value: string) => void
  onBlur?: () => void
  /** Somebody else finds the options for what is typed. */
  onSearch?: (text: string) => void
  /** What is typed counts as it is; options only help. */
  takesAnyText?: boolean
  maxLength?: number
  placeholder?: string
}

/** More at once are not read by anybody, and make each key slow. */
const maxShown = 50

/** One of a list that is searched by typing. */
export function ComboBox({
  label,
  options,
  value,
  onChoose,
  onBlur,
  onSearch,
  takesAnyText = false,
  ...props
}: ComboBoxProps) {
  const {
    maxLength,
    placeholder,
    id,
    'data-path': path,
    'aria-describedby': describedBy,
    'aria-invalid': invalid,
  } = props
  const words = useWords(comboBoxWords)
  const [typed, setTyped] = useState<string>()
  // the list closes when its value changes, also where what is chosen is kept elsewhere and the field empties
  const [justChosen, setJustChosen] = useState<string>()
  const nameNow = takesAnyText ? value : (options.find((it) => it.value === value)?.name ?? '')
  const found = useMemo(() => (onSearch ? options : searchOptions(options, typed ?? '')), [options, typed, onSearch])

  const type = (text: string) => {
    setTyped(text === nameNow ? undefined : text)
    if (text !== nameNow) onSearch?.(text)
    if (takesAnyText ? text !== value : text === '' && value !== '') onChoose(text)
  }
  /** Without a key nothing was chosen, and what was typed is put back. */
  const choose = (key: unknown) => {
    setTyped(undefined)
    if (typeof key !== 'string' || key === value) return
    setJustChosen(key)
    onChoose(key)
  }
  return (
    <AriaLanguage>
      <AriaComboBox
        className="combo-box"
        aria-label={label}
        {...(id ? { id } : {})}
        {...(describedBy ? { 'aria-describedby': describedBy } : {})}
        isInvalid={invalid === true}
        items={found.slice(0, maxShown)}
        value={justChosen ?? (takesAnyText || value === '' ? null : value)}
        inputValue={typed ?? nameNow}
        onInputChange={type}
        onChange={choose}
        onOpenChange={(isOpen) => !isOpen && setJustChosen(undefined)}
        onBlur={() => {
          setTyped(undefined)
          onBlur?.()
        }}
        allowsCustomValue={takesAnyText}
        allowsEmptyCollection={!takesAnyText}
      >
        <Group className="field-line">
          <Input
            className="text-input"
            data-path={path}
            {...(maxLength ? { maxLength } : {})}
            {...(placeholder ? { placeholder } : {})}
            autoComplete="off"
          />
          <ShowAll label={words.showAll} />
        </Group>
        <Popover className="popover combo-box-list" offset={4}>
          <ListBox renderEmptyState={() => <p className="quiet">{words.nothingFound}</p>}>{itemOf}</ListBox>
          {found.length > maxShown && <p className="quiet">{words.further(found.length - maxShown)}</p>}
        </Popover>
      </AriaComboBox>
    </AriaLanguage>
  )
}

const itemOf = ({ value, name }: Option) => (
  <ListBoxItem id={value} textValue={name}>
    {name}
  </ListBoxItem>
)

const ShowAll = ({ label }: { label: string }) => (
  <Button className="field-line-button" aria-label={label}>
    <svg viewBox="0 0 12 8" width={12} height={8} aria-hidden="true">
      <path d="m1 1 5 5 5-5" fill="none" stroke="currentColor" strokeWidth={2} />
    </svg>
  </Button>
)
