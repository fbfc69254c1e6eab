import type { SheetCheck } from '@openbeian/contract'
import { useLanguage, useWords } from './language.tsx'
import { sheetWords } from './words/sheets.ts'

/** What was seen on a sheet that came back: whose it is, whether it is signed, what reads otherwise. */
export function SheetCheckResult({ check, hasFields = false }: { check: SheetCheck; hasFields?: boolean }) {
  const { check: words } = useWords(sheetWords)
  const { language } = useLanguage()
  const { state, why, verdict, fieldStates = {}, fields = [] } = check
  const isRight = verdict === 'ours'
  return (
    <div className="tight" data-sheet-verdict={verdict ?? state}>
      {state === 'waiting' && <p className="quiet">{words.waiting}</p>}
      {state === 'unavailable' && (
        <p className="finding finding-warns">
          ■ {words.unavailable} {why?.[language]}
        </p>
      )}
      {verdict && (
        <p className={isRight ? 'slot-done' : 'finding finding-warns'}>
          {isRight ? '✓' : '■'} {words.verdicts[verdict]}
        </p>
      )}
      {state === 'signed-here' && <p className="quiet">{words.signedHere}</p>}
      {state === 'checked' && (
        <ul className="plain-list">
          {Object.entries(fieldStates).map(([name, fieldState]) => (
            <li key={name} className={fieldState === 'there' ? '' : 'finding finding-warns'}>
              {words.fieldNames[name] ?? name}: {words.fieldStates[fieldState]}
            </li>
          ))}
          {hasFields &&
            fields.map(({ label, printed, state: agrees, read }) => (
              <li key={label} className={agrees === 'same' ? '' : 'finding finding-warns'}>
                {label} “{printed}”: {words.fields[agrees]} {read && words.read(read)}
              </li>
            ))}
        </ul>
      )}
    </div>
  )
}
