import { ApiError, maxUploadBytes } from '@openbeian/contract'
import type { MaterialKind } from '@openbeian/filing'
import type { Fault } from '@openbeian/vision/quality'
import { useEffect, useState } from 'react'
import { useLanguage, useWords } from '../kit/language.tsx'
import { lookAtPicture } from '../kit/look-at-picture.ts'
import { Failure, Notice } from '../kit/notice.tsx'
import { drawPicture, jpegOf, openPicture } from '../kit/picture.ts'
import { PictureExamples } from '../kit/picture-example.tsx'
import { fieldWords } from '../kit/words/field.ts'
import { phoneWords } from './phone.words.ts'
import './big-button.css'
import './preview.css'

interface PreviewProps {
  kind: MaterialKind
  photo: Blob
  send: (photo: Blob, insists: boolean, onProgress: (percent: number) => void) => Promise<void>
  again: () => void
}

/** The photograph as it would be sent, what stands against it, and the way on. */
export function Preview({ kind, photo, send, again }: PreviewProps) {
  const words = useWords(phoneWords)
  const fields = useWords(fieldWords)
  const { language } = useLanguage()
  const [turns, setTurns] = useState(0)
  const shown = useShown(photo, turns)
  const faults = useFaults(kind, shown?.file)
  const [percent, setPercent] = useState<number>()
  const [error, setError] = useState<unknown>()
  const isBusy = percent !== undefined

  const [first] = faults ?? []
  const isUnclear = error instanceof ApiError && error.problem.code === 'material.not-clear'

  const upload = async () => {
    if (!shown) return
    setError(undefined)
    setPercent(0)
    try {
      await send(shown.file, first !== undefined || isUnclear, setPercent)
    } catch (refused) {
      setError(refused)
      setPercent(undefined)
    }
  }
  const isRefused = error instanceof ApiError && error.status >= 400 && error.status < 500 && !isUnclear
  return (
    <div className="stack">
      <div className="phone-preview">
        {shown && <img src={shown.address} alt={words.previewOf(fields.materials[kind])} data-preview />}
      </div>
      <div role="status" data-looked={faults !== undefined}>
        {isBusy ? (
          <>
            <progress max={100} value={percent} aria-label={words.uploading(percent)} />{' '}
            {percent < 100 ? words.uploading(percent) : words.checking}
          </>
        ) : faults === undefined ? (
          words.looking
        ) : (
          !first && !error && <Notice kind="success">{words.clear}</Notice>
        )}
      </div>
      {first && !isBusy && (
        <>
          <Notice kind="warning" title={first.message[language]} />
          <PictureExamples fault={first.code} />
        </>
      )}
      <Failure error={error} />
      {(first || isUnclear) && !isBusy && <p className="quiet">{words.insisting}</p>}
      {!isBusy && (
        <div className="phone-actions">
          <button
            type="button"
            className={first || error ? 'big-button' : 'big-choice'}
            data-action="again"
            onClick={again}
          >
            {words.again}
          </button>
          <button type="button" className="big-choice" data-action="turn" onClick={() => setTurns((turns + 1) % 4)}>
            {words.turn}
          </button>
          {!isRefused && (
            <button
              type="button"
              className={first || error ? 'big-choice' : 'big-button'}
              data-action="upload"
              disabled={!shown}
              onClick={() => void upload()}
            >
              {first || isUnclear ? words.useAnyway : words.use}
            </button>
          )}
        </div>
      )}
    </div>
  )
}

/** As the camera wrote it: the server looks at that too. */
const isTaken = ({ type, size }: Blob) => (type === 'image/jpeg' || type === 'image/png') && size <= maxUploadBytes

async function redrawn(photo: Blob, turns: number): Promise<Blob> {
  const picture = await openPicture(photo)
  const file = await jpegOf(drawPicture(picture, { turns }))
  picture.close()
  return file
}

/** Turned as asked and small enough to send. */
function useShown(photo: Blob, turns: number) {
  const [shown, setShown] = useState<{ file: Blob; address: string }>()
  useEffect(() => {
    let address: string | undefined
    let isGone = false
    const draw = async () => {
      const file = turns === 0 && isTaken(photo) ? photo : await redrawn(photo, turns)
      if (isGone) return
      address = URL.createObjectURL(file)
      setShown({ file, address })
    }
    void draw()
    return () => {
      isGone = true
      if (address) URL.revokeObjectURL(address)
    }
  }, [photo, turns])
  return shown
}

/** Undefined until it was looked at; what cannot be looked at here is left to the server. */
function useFaults(kind: MaterialKind, file: Blob | undefined): Fault[] | undefined {
  const [seen, setSeen] = useState<{ file: Blob; faults: Fault[] }>()
  useEffect(() => {
    if (!file) return
    let isGone = false
    void lookAtPicture(file, kind)
      .catch(() => [])
      .then((faults) => !isGone && setSeen({ file, faults }))
    return () => {
      isGone = true
    }
  }, [kind, file])
  return seen?.file === file ? seen?.faults : undefined
}
