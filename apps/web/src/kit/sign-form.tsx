import type { SheetView, SignatureDrawing, SignSheetRequest } from '@openbeian/contract'
import { type ReactNode, useState } from 'react'
import { useWords } from './language.tsx'
import { Failure } from './notice.tsx'
import { emptyDrawing, SignaturePad } from './signature-pad.tsx'
import { sheetWords } from './words/sheets.ts'
import './button.css'
import './field.css'

interface SignFormProps {
  signer: SheetView['signer']
  /** What is recorded of a signature made here. */
  honest: ReactNode
  /** The shape of the field; a finger wants more room than a mouse. */
  field?: Pick<SignatureDrawing, 'width' | 'height'>
  isBusy: boolean
  error: unknown
  onSign: (signing: Omit<SignSheetRequest, 'agreed'>) => void
}

/** Name, signature and a yes; the same on a computer and on a phone. */
export function SignForm({ signer, honest, field = emptyDrawing, isBusy, error, onSign }: SignFormProps) {
  const { pad } = useWords(sheetWords)
  const [name, setName] = useState(signer.name)
  const [drawing, setDrawing] = useState<SignatureDrawing>({ ...field, strokes: [] })
  const [hasAgreed, setAgreed] = useState(false)
  const [hasTried, setTried] = useState(false)
  const isReady = name.trim() !== '' && drawing.strokes.length > 0 && hasAgreed

  const submit = () => {
    setTried(true)
    if (isReady) onSign({ signer: name.trim(), drawing })
  }
  return (
    <>
      <div className="field">
        <label htmlFor="signer">{pad.signer}</label>
        <input
          id="signer"
          className="text-input"
          value={name}
          readOnly={signer.name !== ''}
          maxLength={128}
          aria-describedby="signer-hint"
          onChange={({ target }) => setName(target.value)}
        />
        <p id="signer-hint" className="field-hint">
          {pad.signerHint(signer.role)}
        </p>
      </div>
      <SignaturePad drawing={drawing} onDraw={setDrawing} />
      <label className="tick">
        <input type="checkbox" checked={hasAgreed} onChange={({ target }) => setAgreed(target.checked)} />
        <span>{pad.agree}</span>
      </label>
      <p className="quiet">{honest}</p>
      {hasTried && !isReady && (
        <p className="finding finding-blocks" role="alert">
          ▲ {pad.missing}
        </p>
      )}
      <Failure error={error} />
      <div className="row">
        <button
          type="button"
          className="button button-primary"
          data-action="sign"
          disabled={isBusy}
          aria-busy={isBusy}
          onClick={submit}
        >
          {pad.submit}
        </button>
      </div>
    </>
  )
}
