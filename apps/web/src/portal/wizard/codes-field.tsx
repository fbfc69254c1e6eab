import { valueAt } from '@openbeian/filing'
import { ComboBox } from '../../kit/combo-box.tsx'
import { FieldFindings } from '../../kit/field.tsx'
import { fieldLabel } from '../../kit/field-name.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { useForm } from './form.ts'
import { hintAt } from './hint.ts'
import { hintWords } from './hint.words.ts'
import { wizardWords } from './wizard.words.ts'
import '../../kit/field.css'
import './chip.css'

/** Codes: longer tables are searched in a list, shorter ones are ticked. */
const maxTicks = 40

interface Code {
  id: number
  zh: string
  en: string
}

/** One or more codes of a table of the administration. */
export function CodesField({ path, table }: { path: string; table: Code[] }) {
  const form = useForm()
  const names = useWords(fieldWords)
  const hints = useWords(hintWords)
  const value = valueAt(form.filing, path)
  const chosen = Array.isArray(value) ? value.filter((it) => typeof it === 'number') : []
  const findings = form.findingsAt(path)
  const hint = hintAt(path, hints, form.isIndividual)
  const choose = (codes: number[]) => {
    form.change(path, codes)
    form.leave(path)
  }
  const Choices = table.length > maxTicks ? PickedFromList : Ticks
  return (
    <fieldset className={findings.some((it) => it.severity === 'blocks') ? 'choices field-invalid' : 'choices'}>
      <legend>{fieldLabel(path, names)}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      <Choices path={path} table={table} chosen={chosen} onChoose={choose} />
      <FieldFindings id={`${path}-findings`} findings={findings} />
    </fieldset>
  )
}

interface ChoicesProps {
  path: string
  table: Code[]
  chosen: number[]
  onChoose: (codes: number[]) => void
}

function Ticks({ path, table, chosen, onChoose }: ChoicesProps) {
  const { language } = useLanguage()
  return (
    <div className="ticks">
      {table.map((code) => (
        <label key={code.id} className="tick">
          <input
            type="checkbox"
            data-path={path}
            value={code.id}
            checked={chosen.includes(code.id)}
            onChange={(event) =>
              onChoose(event.target.checked ? [...chosen, code.id] : chosen.filter((id) => id !== code.id))
            }
          />
          {code[language]}
        </label>
      ))}
    </div>
  )
}

function PickedFromList({ path, table, chosen, onChoose }: ChoicesProps) {
  const { language } = useLanguage()
  const names = useWords(fieldWords)
  const words = useWords(wizardWords)
  const picked = table.filter(({ id }) => chosen.includes(id))
  const left = table.filter(({ id }) => !chosen.includes(id))
  return (
    <>
      <ComboBox
        data-path={path}
        label={fieldLabel(path, names)}
        placeholder={words.findAndChoose}
        options={left.map((code) => ({ value: String(code.id), name: code[language] }))}
        value=""
        onChoose={(id) => onChoose([...chosen, Number(id)])}
      />
      <ul className="plain-list row">
        {picked.map((code) => (
          <li key={code.id} className="chip">
            {code[language]}
            <button
              type="button"
              className="plain-button"
              aria-label={words.removeNamed(code[language])}
              onClick={() => onChoose(chosen.filter((id) => id !== code.id))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
