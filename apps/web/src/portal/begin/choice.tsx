interface ChoiceProps {
  name: string
  title: string
  value: string
  options: { value: string; name: string }[]
  onChoose: (value: string) => void
}

/** One of a few, all in sight. */
export function Choice({ name, title, value, options, onChoose }: ChoiceProps) {
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
