import type { StartedFaceCheck } from '@openbeian/contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FaceTransport } from './face-transport.ts'
import { asSent, framesOfFilm, grabFrames } from './grab-frames.ts'

export type CaptureState =
  | { kind: 'rest' }
  | { kind: 'opening' }
  /** The camera shows a picture, nothing is taken yet. */
  | { kind: 'ready' }
  | { kind: 'taking'; check: StartedFaceCheck; ms: number }
  /** What is to be done in the film that is recorded next. */
  | { kind: 'film'; check: StartedFaceCheck; unreadable: boolean }
  | { kind: 'sending' }
  | { kind: 'noCamera'; refused: boolean }
  | { kind: 'failed'; error: unknown }

/** Frames taken out of one film, whatever its length. */
const maxFrames = 40

/** One capture from the first picture to the last byte sent; the camera is let go whatever happens. */
export function useCapture(transport: FaceTransport, onSent: () => void) {
  const [state, setState] = useState<CaptureState>({ kind: 'rest' })
  const stream = useRef<MediaStream>(undefined)
  const stopping = useRef(new AbortController())

  const letGo = useCallback(() => {
    for (const track of stream.current?.getTracks() ?? []) track.stop()
    stream.current = undefined
  }, [])
  useEffect(
    () => () => {
      stopping.current.abort()
      letGo()
    },
    [letGo],
  )

  async function open() {
    setState({ kind: 'opening' })
    // browsers have none for a page that came in the clear
    if (!navigator.mediaDevices) return setState({ kind: 'noCamera', refused: false })
    try {
      stream.current = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: 'user', width: { ideal: 640 }, height: { ideal: 480 } },
        audio: false,
      })
      setState({ kind: 'ready' })
    } catch (error) {
      setState({ kind: 'noCamera', refused: error instanceof DOMException && error.name === 'NotAllowedError' })
    }
  }

  async function take(video: HTMLVideoElement) {
    stopping.current = new AbortController()
    const { signal } = stopping.current
    try {
      const check = await transport.start('camera')
      const { frameEveryMs: everyMs, lengthMs } = check
      const onTime = (ms: number) => setState({ kind: 'taking', check, ms })
      const frames = await grabFrames({ video, everyMs, lengthMs, signal, onTime })
      letGo()
      await deliver(check, frames)
    } catch (error) {
      letGo()
      setState(signal.aborted ? { kind: 'rest' } : { kind: 'failed', error })
    }
  }

  async function askForFilm() {
    letGo()
    try {
      setState({ kind: 'film', check: await transport.start('film'), unreadable: false })
    } catch (error) {
      setState({ kind: 'failed', error })
    }
  }

  async function takeFilm(check: StartedFaceCheck, film: File) {
    setState({ kind: 'sending' })
    const frames = await framesOfFilm(film, { everyMs: check.frameEveryMs, maxFrames }).catch(() => undefined)
    if (!frames) return setState({ kind: 'film', check, unreadable: true })
    await deliver(check, frames).catch((error: unknown) => setState({ kind: 'failed', error }))
  }

  async function deliver({ checkId, nonce }: StartedFaceCheck, frames: Awaited<ReturnType<typeof grabFrames>>) {
    setState({ kind: 'sending' })
    await transport.send({ checkId, nonce, ...asSent(frames) })
    setState({ kind: 'rest' })
    onSent()
  }

  const stop = () => {
    stopping.current.abort()
    letGo()
    setState({ kind: 'rest' })
  }
  return { state, stream, open, take, askForFilm, takeFilm, stop }
}
