import { provinces } from '@openbeian/filing'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { staffWords } from './staff.words.ts'

interface ProvincesFieldProps {
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

/** Ticks for each province; none ticked is all of them. */
export function ProvincesField({ chosen, onChange }: ProvincesFieldProps) {
  const words = useWords(staffWords)
  const { language } = useLanguage()
  const change = (code: string, isOn: boolean) =>
    onChange(isOn ? [...chosen, code] : chosen.filter((one) => one !== code))
  return (
    <fieldset className="choices">
      <legend>{words.provinces}</legend>
      <p className="quiet">{words.provincesHint}</p>
      <div className="ticks">
        {provinces.map((it) => (
          <label key={it.code} className="tick">
            <input
              type="checkbox"
              data-province={it.code}
              checked={chosen.includes(it.code)}
              onChange={({ target }) => change(it.code, target.checked)}
            />
            {it[language]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
