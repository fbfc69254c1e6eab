import { keysOf } from '@openbeian/filing'
import { type ComponentProps, useId } from 'react'

export interface Option<Value extends string | number = string> {
  value: Value
  name: string
}

interface SelectProps<Value extends string | number> extends Omit<ComponentProps<'select'>, 'value' | 'onChange'> {
  options: readonly Option<Value>[]
  /** Left out in a form that is read when it is sent; `defaultValue` is then what it begins with. */
  value?: Value
  onChoose?: (value: Value) => void
}

/** One of a list; the browser's own list serves phones and keyboards best. Longer ones are searched: `ComboBox`. */
export function Select<Value extends string | number>({ options, onChoose, ...given }: SelectProps<Value>) {
  const choose = (text: string) => {
    const chosen = options.find(({ value }) => String(value) === text)
    if (chosen) onChoose?.(chosen.value)
  }
  return (
    <select {...given} className="select" onChange={onChoose && (({ target }) => choose(target.value))}>
      {options.map(({ value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  )
}

interface SelectFilterProps<Value extends string | number> {
  /** What it narrows by: tests and styles find it by this. */
  name: string
  label: string
  value: Value
  options: readonly Option<Value>[]
  onChoose: (value: Value) => void
}

/** Narrows a list to what was chosen. */
export function SelectFilter<Value extends string | number>({ name, label, ...select }: SelectFilterProps<Value>) {
  const id = useId()
  return (
    <label className="filter" htmlFor={id}>
      <span>{label}</span>
      <Select id={id} data-filter={name} {...select} />
    </label>
  )
}

/** These, or all, of the options that a table has names for. */
export const optionsOf = <Value extends string>(
  names: Record<Value, string>,
  values: readonly Value[] = keysOf(names),
): Option<Value>[] => values.map((value) => ({ value, name: names[value] }))

/** The options, after one for none of them. */
export const orNone = <Value extends string>(name: string, options: readonly Option<Value>[]): Option<Value | ''>[] => [
  { value: '', name },
  ...options,
]
