interface ChoiceProps<Value extends string> {
  name: string
  title: string
  value: Value | undefined
  options: { value: Value; name: string }[]
  onChoose: (value: Value) => void
}

/** One of a few, all in sight. */
export function Choice<Value extends string>({ name, title, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset className="choices">
      <legend>{title}</legend>
      <div className="ticks">
        {options.map((it) => (
          <label key={it.value} className="tick">
            <input
              type="radio"
              name={name}
              data-path={name}
              value={it.value}
              checked={it.value === value}
              onChange={() => onChoose(it.value)}
            />
            {it.name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
