import './text-filter.css'

interface TextFilterProps {
  label: string
  /** What can be found, while nothing is typed. */
  hint: string
  value: string
  onChange: (text: string) => void
}

/** Narrows a list to the lines that contain a text. */
export function TextFilter({ label, hint, value, onChange }: TextFilterProps) {
  return (
    <label className="filter filter-text">
      <span>{label}</span>
      <input
        type="search"
        className="text-input"
        data-filter="text"
        placeholder={hint}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  )
}
