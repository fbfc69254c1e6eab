import type { RuleView } from '@openbeian/contract'
import { DateField } from '../../kit/date-field.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { optionsOf, orNone, Select } from '../../kit/select.tsx'
import { ruleBasisWords } from '../../kit/words/rule-basis.ts'
import { ruleWords } from './rules.words.ts'

/** All of a rule that can be adjusted; what is left empty stays as released. */
export function AdjustFields({ rule }: { rule: RuleView }) {
  const words = useWords(ruleWords)
  const { severities } = useWords(ruleBasisWords)
  const { adjusted } = rule
  return (
    <>
      <div className="form-grid">
        <Field path="switch" label={words.state}>
          {() => <Choices name="switch" options={{ on: words.on, off: words.off }} chosen={adjusted?.switch} />}
        </Field>
        <Field path="severity" label={words.severity}>
          {() => <Choices name="severity" options={severities} chosen={adjusted?.severity} />}
        </Field>
        <DayField path="effectiveFrom" label={words.from} value={adjusted?.effectiveFrom} />
        <DayField path="effectiveTo" label={words.to} value={adjusted?.effectiveTo} />
      </div>
      <details open={adjusted?.message !== undefined || adjusted?.whatToDo !== undefined}>
        <summary>{words.wording}</summary>
        <div className="form-grid">
          <TextField
            path="message.zh"
            label={`${words.message}（${words.zh}）`}
            value={adjusted?.message?.zh}
            hint={rule.message.zh}
          />
          <TextField
            path="message.en"
            label={`${words.message}（${words.en}）`}
            value={adjusted?.message?.en}
            hint={rule.message.en}
          />
          <TextField
            path="whatToDo.zh"
            label={`${words.whatToDo}（${words.zh}）`}
            value={adjusted?.whatToDo?.zh}
            hint={rule.whatToDo.zh}
          />
          <TextField
            path="whatToDo.en"
            label={`${words.whatToDo}（${words.en}）`}
            value={adjusted?.whatToDo?.en}
            hint={rule.whatToDo.en}
          />
        </div>
      </details>
      <div className="form-grid">
        <TextField path="why.zh" label={words.why} value={adjusted?.why.zh} hint={words.whyHint} />
        <TextField path="why.en" label={words.whyEn} value={adjusted?.why.en} hint={words.whyEnHint} />
      </div>
    </>
  )
}

interface ChoicesProps {
  name: 'switch' | 'severity'
  options: Record<string, string>
  chosen: string | undefined
}

function Choices({ name, options, chosen }: ChoicesProps) {
  const words = useWords(ruleWords)
  return <Select id={name} name={name} options={orNone(words.keep, optionsOf(options))} defaultValue={chosen ?? ''} />
}

interface InputProps {
  path: string
  label: string
  value: string | undefined
}

function DayField({ path, label, value }: InputProps) {
  return (
    <Field path={path} label={label} optional>
      {(input) => <DateField {...input} name={path} defaultValue={value} />}
    </Field>
  )
}

function TextField({ path, label, value, hint }: InputProps & { hint: string }) {
  return (
    <Field path={path} label={label} hint={hint}>
      {(input) => <input {...input} name={path} className="text-input" autoComplete="off" defaultValue={value} />}
    </Field>
  )
}
