import type { SheetView } from '@openbeian/contract'
import { formatDateTime } from './date-time.ts'
import { useLanguage, useWords } from './language.tsx'
import { SheetCheckResult } from './sheet-check.tsx'
import { sheetAddress, useSheets } from './sheets.ts'
import { sheetWords } from './words/sheets.ts'

interface OrderSheetsProps {
  orderId: string
  hasFields?: boolean
  /** Whether they may be looked at. */
  isOpen?: boolean
}

/** The sheets that were made for an order: versions, signatures, and what was seen when they came back. */
export function OrderSheets({ orderId, hasFields = false, isOpen = true }: OrderSheetsProps) {
  const words = useWords(sheetWords)
  const sheets = useSheets(orderId)
  const made = sheets.data?.sheets.filter(({ versions, check }) => versions.length > 0 || check) ?? []
  if (made.length === 0) return null
  const chain = sheets.data?.chain ?? 'empty'
  return (
    <section className="card stack" aria-labelledby="sheets">
      <h2 id="sheets">{words.title}</h2>
      <p className="quiet">{words.explain}</p>
      {chain === 'broken' && <p className="finding finding-blocks">▲ {words.chain.broken}</p>}
      {made.map((sheet) => (
        <OneSheet key={`${sheet.about} ${sheet.kind}`} sheet={sheet} hasFields={hasFields} isOpen={isOpen} />
      ))}
      {chain === 'intact' && <p className="slot-done">✓ {words.chain.intact}</p>}
    </section>
  )
}

function OneSheet({ sheet, hasFields, isOpen }: { sheet: SheetView; hasFields: boolean; isOpen: boolean }) {
  const words = useWords(sheetWords)
  const { language } = useLanguage()
  const { title, versions, signatures, check } = sheet
  return (
    <div className="tight" data-sheet={sheet.kind}>
      <h3 lang="zh">{title}</h3>
      <ul className="plain-list">
        {versions.map(({ id, version, madeAt, state }) => (
          <li key={id}>
            {isOpen ? (
              <a href={sheetAddress(id)} target="_blank" rel="noreferrer">
                {words.version(version, formatDateTime(madeAt, language))}
              </a>
            ) : (
              words.version(version, formatDateTime(madeAt, language))
            )}{' '}
            <span className={state === 'current' ? 'slot-done' : 'finding finding-warns'}>
              {state === 'current' ? `✓ ${words.current}` : `■ ${words.stale}`}
            </span>
          </li>
        ))}
        {signatures.map(({ number, signer, at, by, onPhone, hash, device, ip }) => (
          <li key={number}>
            {(onPhone ? words.signedOnPhone : words.signedBy)(signer, formatDateTime(at, language), by)}{' '}
            {(device || ip) && <span className="quiet">{words.from([device, ip].filter(Boolean).join(' · '))} </span>}
            <code>{hash.slice(0, 16)}</code>
          </li>
        ))}
      </ul>
      {check && <SheetCheckResult check={check} hasFields={hasFields} />}
    </div>
  )
}
