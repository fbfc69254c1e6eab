import type { MaterialView, SheetView } from '@openbeian/contract'
import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { useWords } from './language.tsx'
import { Failure } from './notice.tsx'
import { sheetAddress, useSignSheet } from './sheets.ts'
import { emptyDrawing, SignaturePad } from './signature-pad.tsx'
import { sheetWords } from './words/sheets.ts'

interface SignSheetProps {
  orderId: string
  sheet: SheetView
  onSigned: (material: MaterialView) => void
}

/** Reading a sheet and signing it on this screen; for a dialog, or a page of its own on a phone. */
export function SignSheet({ orderId, sheet: { signer, versions }, onSigned }: SignSheetProps) {
  const words = useWords(sheetWords)
  const { pad } = words
  const signing = useSignSheet(orderId)
  const [name, setName] = useState(signer.name)
  const [drawing, setDrawing] = useState(emptyDrawing)
  const [hasAgreed, setAgreed] = useState(false)
  const [hasTried, setTried] = useState(false)
  const newest = versions[0]
  if (!newest) return null
  const isReady = name.trim() !== '' && drawing.strokes.length > 0 && hasAgreed

  const submit = () => {
    setTried(true)
    if (isReady) signing.mutate({ sheetId: newest.id, signer: name.trim(), drawing }, { onSuccess: onSigned })
  }
  return (
    <div className="stack">
      <p>
        {pad.read}{' '}
        <a className="sheet-link" href={sheetAddress(newest.id)} target="_blank" rel="noreferrer">
          {words.open(newest.version)}
        </a>
      </p>
      <div>
        <label htmlFor="signer">{pad.signer}</label>
        <Input
          id="signer"
          value={name}
          readOnly={signer.name !== ''}
          aria-describedby="signer-hint"
          onChange={(event) => setName(event.target.value)}
        />
        <p id="signer-hint" className="field-hint">
          {pad.signerHint(signer.role)}
        </p>
      </div>
      <SignaturePad drawing={drawing} onDraw={setDrawing} />
      <Checkbox checked={hasAgreed} onChange={(event) => setAgreed(event.target.checked)}>
        {pad.agree}
      </Checkbox>
      <p className="quiet">{pad.honest}</p>
      {hasTried && !isReady && <p className="finding finding-blocks">▲ {pad.missing}</p>}
      <Failure error={signing.error} />
      <Button type="primary" data-action="sign" loading={signing.isPending} onClick={submit}>
        {pad.submit}
      </Button>
    </div>
  )
}
