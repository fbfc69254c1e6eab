import type { MaterialKind } from '@openbeian/filing'
import { useState } from 'react'
import { useWords } from '../kit/language.tsx'
import { Notice } from '../kit/notice.tsx'
import { openPicture } from '../kit/picture.ts'
import { PictureExamples } from '../kit/picture-example.tsx'
import { Camera, type CameraFault, hasLiveCamera } from './camera.tsx'
import { phoneWords } from './phone.words.ts'
import { Preview } from './preview.tsx'
import './big-button.css'

interface PhotographProps {
  kind: MaterialKind
  send: (photo: Blob, insists: boolean, onProgress: (percent: number) => void) => Promise<void>
}

/** Camera, preview and upload of one paper. */
export function Photograph({ kind, send }: PhotographProps) {
  const words = useWords(phoneWords)
  const [isOpen, setOpen] = useState(false)
  const [photo, setPhoto] = useState<Blob>()
  const [fault, setFault] = useState<CameraFault | 'unreadable'>()

  const take = async (file: Blob | undefined) => {
    setOpen(false)
    setFault(undefined)
    if (!file) return
    const opened = await openPicture(file).catch(() => undefined)
    if (!opened) return setFault('unreadable')
    opened.close()
    setPhoto(file)
  }
  if (photo) return <Preview key={kind} kind={kind} photo={photo} send={send} again={() => setPhoto(undefined)} />
  if (isOpen) {
    return (
      <Camera
        kind={kind}
        onPhoto={(file) => void take(file)}
        onFault={(found) => {
          setOpen(false)
          setFault(found)
        }}
        onCancel={() => setOpen(false)}
      />
    )
  }
  return (
    <div className="stack">
      <PictureExamples fault="GLARE" />
      <p>{words.advice}</p>
      {fault && <Notice kind="error" title={words[fault]} />}
      {hasLiveCamera() ? (
        <button type="button" className="big-button" data-action="open-camera" onClick={() => setOpen(true)}>
          {words.openCamera}
        </button>
      ) : (
        <Notice kind="info">{words.noLiveCamera}</Notice>
      )}
      <FileChoice name={words.systemCamera} action="system-camera" capture onFile={(file) => void take(file)} />
      <FileChoice name={words.album} action="album" onFile={(file) => void take(file)} />
    </div>
  )
}

interface FileChoiceProps {
  name: string
  action: string
  capture?: boolean
  onFile: (file: File | undefined) => void
}

/** With `capture` a phone opens its own camera, which it does on any page. */
const FileChoice = ({ name, action, capture = false, onFile }: FileChoiceProps) => (
  <label className="big-choice">
    {name}
    <input
      type="file"
      accept="image/*"
      {...(capture ? { capture: 'environment' as const } : {})}
      data-action={action}
      onChange={(event) => {
        onFile(event.target.files?.[0])
        event.target.value = ''
      }}
    />
  </label>
)
