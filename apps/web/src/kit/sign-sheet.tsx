import type { SheetView } from '@openbeian/contract'
import { lazy, Suspense, useState } from 'react'
import { useWords } from './language.tsx'
import { sheetAddress, useSignedElsewhere, useSignSheet } from './sheets.ts'
import { SignForm } from './sign-form.tsx'
import { handoverWords } from './words/handover.ts'
import { sheetWords } from './words/sheets.ts'
import './button.css'

const HandoverPanel = lazy(async () => ({ default: (await import('./handover-panel.tsx')).HandoverPanel }))

interface SignSheetProps {
  orderId: string
  sheet: SheetView
  /** Whoever has to sign does it on their own phone. */
  isOnlyOnPhone: boolean
  onSigned: () => void
}

/** Reading a sheet and signing it: on this screen, or on the phone of who has to. */
export function SignSheet({ orderId, sheet: { signer, versions }, isOnlyOnPhone, onSigned }: SignSheetProps) {
  const words = useWords(sheetWords)
  const handovers = useWords(handoverWords)
  const signing = useSignSheet(orderId)
  const signedElsewhere = useSignedElsewhere(orderId)
  const [isOnPhone, setOnPhone] = useState(false)
  const newest = versions[0]
  if (!newest) return null
  if (isOnPhone) {
    return (
      <div className="stack">
        <Suspense>
          <HandoverPanel
            orderId={orderId}
            step={{ step: 'signature', sheetId: newest.id }}
            onDone={() => {
              void signedElsewhere()
              onSigned()
            }}
          />
        </Suspense>
        <div>
          <button type="button" className="button" data-action="sign-here" onClick={() => setOnPhone(false)}>
            {words.pad.here}
          </button>
        </div>
      </div>
    )
  }
  return (
    <div className="stack">
      <p>
        {words.pad.read}{' '}
        <a href={sheetAddress(newest.id)} target="_blank" rel="noreferrer">
          {words.open(newest.version)}
        </a>
      </p>
      <div className="row">
        <button type="button" className="button" data-action="sign-on-phone" onClick={() => setOnPhone(true)}>
          {handovers.steps.signature.open}
        </button>
        <span className="quiet">{handovers.steps.signature.why}</span>
      </div>
      {!isOnlyOnPhone && (
        <SignForm
          signer={signer}
          honest={words.pad.honest}
          isBusy={signing.isPending}
          error={signing.error}
          onSign={(it) => signing.mutate({ sheetId: newest.id, ...it }, { onSuccess: onSigned })}
        />
      )}
    </div>
  )
}
