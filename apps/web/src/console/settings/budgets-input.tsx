import { type BudgetSettings, budgetBounds, budgetNames, budgets, type Span } from '@openbeian/contract'
import { entriesOf, isRecord, keysOf } from '@openbeian/filing'
import type { InputProps } from '../../kit/field.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Table } from '../../kit/table.tsx'
import { settingsWords } from './settings.words.ts'

interface BudgetsInputProps {
  value: unknown
  input: InputProps
  onChange: (value: unknown) => void
}

const spansOf = (usual: Readonly<Partial<Record<Span, number>>>) => entriesOf(usual)

/** A line for each limit, a field for each of its spans; what is left empty is as usual. */
export function BudgetsInput({ value, input, onChange }: BudgetsInputProps) {
  const words = useWords(settingsWords)
  const { language } = useLanguage()
  const set: BudgetSettings = isRecord(value) ? value : {}
  const put = (name: (typeof budgetNames)[number], span: Span, to: number | undefined) => {
    const { [span]: _, ...others } = set[name] ?? {}
    const spans = to === undefined ? others : { ...others, [span]: to }
    const { [name]: __, ...rest } = set
    onChange(keysOf(spans).length === 0 ? rest : { ...rest, [name]: spans })
  }
  return (
    <details id={input.id} data-path={input['data-path']} open={budgetNames.some((it) => set[it])}>
      <summary>{words.limits(keysOf(set).length)}</summary>
      <Table label={words.usesTitle} titles={[words.limit, words.maxUses]}>
        {budgetNames.map((name) => (
          <tr key={name} data-budget={name}>
            <th scope="row" data-title={words.limit}>
              {budgets[name][language]} <span className="quiet">{name}</span>
            </th>
            <td data-title={words.maxUses}>
              <span className="row">
                {spansOf(budgets[name].usual).map(([span, usual]) => (
                  <label key={span} className="row">
                    {words.spans[span]}
                    <input
                      className="text-input"
                      type="number"
                      step={1}
                      min={budgetBounds.min}
                      max={budgetBounds.max}
                      aria-label={`${budgets[name][language]} ${words.spans[span]}`}
                      data-path={`${input['data-path']}.${name}.${span}`}
                      placeholder={String(usual)}
                      value={set[name]?.[span] ?? ''}
                      onChange={({ target }) => put(name, span, target.value === '' ? undefined : Number(target.value))}
                    />
                  </label>
                ))}
              </span>
            </td>
          </tr>
        ))}
      </Table>
    </details>
  )
}
