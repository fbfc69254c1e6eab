import { endpoints } from '@openbeian/contract'
import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { useWords } from '../../kit/language.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { Failure } from '../../kit/notice.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { SheetCheckResult } from '../../kit/sheet-check.tsx'
import { sheetAddress, useMakeSheet, useSheets } from '../../kit/sheets.ts'
import { SignSheet } from '../../kit/sign-sheet.tsx'
import { sheetWords } from '../../kit/words/sheets.ts'
import { useForm } from './form.ts'
import type { MaterialSlot } from './material-slots.ts'
import { sheetActionWords } from './sheet-actions.words.ts'

interface SheetActionsProps {
  slot: Pick<MaterialSlot, 'kind' | 'about'>
  onSigned: () => void
}

/** For a paper that is made here: make it, print it, or sign it on the screen where that is taken. */
export function SheetActions({ slot, onSigned }: SheetActionsProps) {
  const { orderId, save, draft } = useForm()
  const words = useWords(sheetActionWords)
  const sheetNames = useWords(sheetWords)
  const sheets = useSheets(orderId)
  const make = useMakeSheet(orderId)
  const [isSigning, setSigning] = useState(false)
  const { account } = useSignedIn()
  const sheet = sheets.data?.sheets.find(({ kind, about }) => kind === slot.kind && about === slot.about)
  if (!sheet) return null
  const [newest] = sheet.versions
  const isCurrent = newest?.state === 'current'

  /** saved first: the sheet prints the saved draft */
  const makeIt = async () => {
    if (await save()) make.mutate(sheet)
  }
  return (
    <div className="tight" data-sheet={sheet.kind}>
      {newest && !isCurrent && <p className="finding finding-warns">■ {sheetNames.stale}</p>}
      <div className="row">
        {isCurrent && (
          <a className="button" href={sheetAddress(newest.id)} target="_blank" rel="noreferrer">
            {sheetNames.open(newest.version)}
          </a>
        )}
        {!isCurrent && (
          <Button data-action="make-sheet" isBusy={make.isPending} onClick={() => void makeIt()}>
            {newest ? words.makeAgain : words.make}
          </Button>
        )}
        {isCurrent && sheet.ways.includes('on-screen') && mayAsk(endpoints.signSheet, account) && (
          <Button data-action="sign-sheet" onClick={() => setSigning(true)}>
            {words.sign}
          </Button>
        )}
      </div>
      {isCurrent && <p className="field-hint">{words.byHand}</p>}
      {sheet.check && <SheetCheckResult check={sheet.check} />}
      <Failure error={make.error} />
      {isSigning && (
        <Dialog title={sheetNames.pad.title(sheet.title)} onClose={() => setSigning(false)}>
          <SignSheet
            isOnlyOnPhone={draft.byMandate === true}
            orderId={orderId}
            sheet={sheet}
            onSigned={() => {
              setSigning(false)
              onSigned()
            }}
          />
        </Dialog>
      )}
    </div>
  )
}
