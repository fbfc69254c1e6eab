import { faceWords } from '../words/face.ts'
import '../button.css'
import './face.css'
import type { StartedFaceCheck } from '@openbeian/contract'
import { type RefObject, useEffect, useRef } from 'react'
import { useWords } from '../language.tsx'
import { Failure, Notice } from '../notice.tsx'
import { FaceIcon } from './face-icon.tsx'
import type { FaceTransport } from './face-transport.ts'
import { Film } from './film.tsx'
import { useCapture } from './use-capture.ts'

interface FaceCaptureProps {
  transport: FaceTransport
  onSent: () => void
  /** What the button says that begins. */
  label: string
}

/** A person does before the camera what the big words say; where there is no camera they film themselves. */
export function FaceCapture({ transport, onSent, label }: FaceCaptureProps) {
  const words = useWords(faceWords)
  const { state, stream, open, take, askForFilm, takeFilm, stop } = useCapture(transport, onSent)
  const video = useRef<HTMLVideoElement>(null)
  const stage = useRef<HTMLDivElement>(null)

  if (state.kind === 'rest' || state.kind === 'opening') {
    return (
      <Prepare
        label={state.kind === 'opening' ? words.starting : label}
        isOpening={state.kind === 'opening'}
        onBegin={() => void open()}
        onFilm={() => void askForFilm()}
      />
    )
  }
  if (state.kind === 'noCamera') {
    return <NoCamera isRefused={state.refused} onAgain={() => void open()} onFilm={() => void askForFilm()} />
  }
  if (state.kind === 'film') return <Film {...state} onFilm={(film) => void takeFilm(state.check, film)} />
  if (state.kind === 'failed') {
    return (
      <div className="stack">
        <Failure error={state.error} retry={() => void open()} />
      </div>
    )
  }
  if (state.kind === 'sending') return <p role="status">{words.sending}</p>
  return (
    <div className="stack face-stage" ref={stage}>
      <Preview video={video} stream={stream.current} />
      {state.kind === 'taking' ? (
        <>
          <Prompt check={state.check} ms={state.ms} />
          <button type="button" className="button" onClick={stop}>
            {words.stop}
          </button>
        </>
      ) : (
        <div className="row">
          <button
            type="button"
            className="button button-primary"
            data-action="face-ready"
            onClick={() => {
              stage.current?.scrollIntoView({ block: 'start' })
              if (video.current) void take(video.current)
            }}
          >
            {words.ready}
          </button>
          <button type="button" className="button" onClick={stop}>
            {words.stop}
          </button>
        </div>
      )}
    </div>
  )
}

function FilmButton({ onFilm }: { onFilm: () => void }) {
  const { film } = useWords(faceWords)
  return (
    <button type="button" className="button button-primary" data-action="face-film" onClick={onFilm}>
      {film}
    </button>
  )
}

interface PrepareProps {
  label: string
  isOpening: boolean
  onBegin: () => void
  onFilm: () => void
}

/** What to see to before the camera opens. */
function Prepare({ label, isOpening, onBegin, onFilm }: PrepareProps) {
  const words = useWords(faceWords)
  return (
    <div className="stack">
      <ul className="face-prepare">
        {words.prepare.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
      {/* no browser shows its camera to a page that came in the clear */}
      {window.isSecureContext === false ? (
        <>
          <Notice kind="warning" title={words.insecure}>
            <p>{words.insecureHelp}</p>
          </Notice>
          <FilmButton onFilm={onFilm} />
        </>
      ) : (
        <button
          type="button"
          className="button button-primary"
          data-action="face-begin"
          disabled={isOpening}
          onClick={onBegin}
        >
          {label}
        </button>
      )}
    </div>
  )
}

interface NoCameraProps {
  /** By the person or the browser, rather than missing. */
  isRefused: boolean
  onAgain: () => void
  onFilm: () => void
}

function NoCamera({ isRefused, onAgain, onFilm }: NoCameraProps) {
  const words = useWords(faceWords)
  return (
    <Notice kind="warning" title={isRefused ? words.cameraRefused : words.noCamera}>
      <p>{isRefused ? words.cameraRefusedHelp : words.noCameraHelp}</p>
      <div className="row">
        <FilmButton onFilm={onFilm} />
        <button type="button" className="button" onClick={onAgain}>
          {words.again}
        </button>
      </div>
    </Notice>
  )
}

/** Mirrored as people know themselves; what is sent is not. */
function Preview({ video, stream }: { video: RefObject<HTMLVideoElement | null>; stream: MediaStream | undefined }) {
  const words = useWords(faceWords)
  useEffect(() => {
    if (video.current && stream) video.current.srcObject = stream
  }, [video, stream])
  return (
    <div className="face-preview">
      <video ref={video} autoPlay muted playsInline aria-label={words.preview} />
      <span className="face-oval" aria-hidden="true" />
    </div>
  )
}

function Prompt({ check: { steps, lengthMs }, ms }: { check: StartedFaceCheck; ms: number }) {
  const words = useWords(faceWords)
  const found = steps.findIndex((it) => ms < it.toMs)
  const at = found < 0 ? steps.length - 1 : found
  const action = steps[at]?.action ?? 'lookStraight'
  // with closed eyes the end of a step can be felt
  useEffect(() => void navigator.vibrate?.(at > 0 ? 120 : 0), [at])
  return (
    <div className="face-prompt" data-prompt={action}>
      <FaceIcon action={action} />
      <p aria-live="assertive">
        <strong>{words.prompts[action]}</strong>
        <span className="quiet">{words.stepOf(at + 1, steps.length)}</span>
      </p>
      <progress max={lengthMs} value={Math.min(ms, lengthMs)} aria-hidden="true" />
    </div>
  )
}
