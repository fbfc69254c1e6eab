import { type MaterialKind, rowOf } from '@openbeian/filing'
import { useEffect, useRef } from 'react'
import { useWords } from '../kit/language.tsx'
import { type Cut, drawPicture, jpegOf } from '../kit/picture.ts'
import { phoneWords } from './phone.words.ts'
import './big-button.css'
import './camera.css'

export type CameraFault = 'cameraRefused' | 'cameraMissing'

/** Browsers show a camera only to pages that came over a secure connection. */
export const hasLiveCamera = (): boolean => window.isSecureContext && navigator.mediaDevices !== undefined

/** A share of the frame: what is kept around it, for nobody holds a phone exactly. */
const margin = 0.08
/** The longer side of a cut; where fewer pixels would be left, the whole picture is kept. */
const minCutSidePixels = 1000

interface CameraProps {
  kind: MaterialKind
  onPhoto: (photo: Blob) => void
  onFault: (fault: CameraFault) => void
  onCancel: () => void
}

/** The camera in the page, with a frame to bring the paper into. */
export function Camera({ kind, onPhoto, onFault, onCancel }: CameraProps) {
  const words = useWords(phoneWords)
  const video = useRef<HTMLVideoElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const onFaultNow = useRef(onFault)
  onFaultNow.current = onFault

  useEffect(() => {
    let stream: MediaStream | undefined
    let isGone = false
    const begin = async () => {
      try {
        const opened = await navigator.mediaDevices.getUserMedia(wished)
        if (isGone) return stop(opened)
        stream = opened
        if (video.current) video.current.srcObject = opened
      } catch (error) {
        const isRefused = error instanceof DOMException && error.name === 'NotAllowedError'
        if (!isGone) onFaultNow.current(isRefused ? 'cameraRefused' : 'cameraMissing')
      }
    }
    void begin()
    return () => {
      isGone = true
      if (stream) stop(stream)
    }
  }, [])

  const shoot = async () => {
    if (!video.current?.videoWidth || !frame.current) return
    const cut = cutOf(video.current, frame.current)
    onPhoto(await jpegOf(drawPicture(video.current, cut ? { cut } : {})))
  }
  return (
    <section className="stack camera" aria-label={words.frame}>
      <div className="camera-view">
        <video ref={video} autoPlay playsInline muted data-camera />
        <div
          ref={frame}
          className={rowOf(kind).frame === 'across' ? 'camera-frame' : 'camera-frame camera-frame-sheet'}
        />
      </div>
      <p>{words.frame}</p>
      <button type="button" className="big-button" data-action="shutter" onClick={() => void shoot()}>
        {words.shutter}
      </button>
      <button type="button" className="plain-button" onClick={onCancel}>
        {words.cancel}
      </button>
    </section>
  )
}

const wished = {
  audio: false,
  video: { facingMode: { ideal: 'environment' }, width: { ideal: 2560 }, height: { ideal: 1440 } },
}

const stop = (stream: MediaStream) => {
  for (const track of stream.getTracks()) track.stop()
}

/** The part of the picture behind the frame; undefined when that would be too few pixels to read. */
function cutOf(video: HTMLVideoElement, frame: HTMLElement): Cut | undefined {
  const seen = video.getBoundingClientRect()
  const { videoWidth, videoHeight } = video
  // the view is filled: what does not fit lies outside of it
  const scale = Math.max(seen.width / videoWidth, seen.height / videoHeight)
  const [shownWidth, shownHeight] = [videoWidth * scale, videoHeight * scale]
  const box = frame.getBoundingClientRect()
  const x = (box.left - seen.left + (shownWidth - seen.width) / 2) / shownWidth
  const y = (box.top - seen.top + (shownHeight - seen.height) / 2) / shownHeight
  const [width, height] = [box.width / shownWidth, box.height / shownHeight]
  const [left, top] = [Math.max(0, x - width * margin), Math.max(0, y - height * margin)]
  const cut = {
    x: left,
    y: top,
    width: Math.min(1, x + width * (1 + margin)) - left,
    height: Math.min(1, y + height * (1 + margin)) - top,
  }
  return Math.max(cut.width * videoWidth, cut.height * videoHeight) < minCutSidePixels ? undefined : cut
}
