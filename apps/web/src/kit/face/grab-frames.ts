export interface GrabbedFrame {
  atMs: number
  jpeg: Blob
}

/** The longer side of a frame that is sent: enough to compare a face, and small enough for a phone on a slow line. */
const maxFrameSidePixels = 640
/** 0 to 1. */
const jpegQuality = 0.8

/** What the picture shows now, not mirrored, 640 pixels at most. */
async function grabFrame(video: HTMLVideoElement, canvas: HTMLCanvasElement): Promise<Blob> {
  const scale = Math.min(1, maxFrameSidePixels / Math.max(video.videoWidth, video.videoHeight))
  canvas.width = Math.round(video.videoWidth * scale)
  canvas.height = Math.round(video.videoHeight * scale)
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height)
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no picture'))), 'image/jpeg', jpegQuality)
  })
}

interface Grabbing {
  video: HTMLVideoElement
  everyMs: number
  lengthMs: number
  signal: AbortSignal
  /** Told the time since the beginning, often. */
  onTime: (ms: number) => void
}

/** A frame every so often until the time is over. Rejects when it is stopped. */
export async function grabFrames({ video, everyMs, lengthMs, signal, onTime }: Grabbing): Promise<GrabbedFrame[]> {
  const canvas = document.createElement('canvas')
  const frames: GrabbedFrame[] = []
  const begun = performance.now()
  for (let next = 0; next < lengthMs; next += everyMs) {
    await reach(begun + next, () => onTime(performance.now() - begun), signal)
    const atMs = Math.round(performance.now() - begun)
    frames.push({ atMs, jpeg: await grabFrame(video, canvas) })
    // a slow device skips frames rather than lag behind the prompts
    next = Math.max(next, Math.floor((performance.now() - begun) / everyMs) * everyMs)
  }
  return frames
}

async function reach(at: number, onTime: () => void, signal: AbortSignal): Promise<void> {
  do {
    signal.throwIfAborted()
    onTime()
    await new Promise((done) => setTimeout(done, Math.max(0, Math.min(50, at - performance.now()))))
  } while (performance.now() < at)
}

/** Frames of a recorded film, evenly, at most so many. Rejects when it cannot be played here. */
export async function framesOfFilm(
  film: Blob,
  { everyMs, maxFrames }: { everyMs: number; maxFrames: number },
): Promise<GrabbedFrame[]> {
  const video = document.createElement('video')
  const address = URL.createObjectURL(film)
  try {
    video.muted = true
    video.playsInline = true
    video.src = address
    await once(video, 'loadeddata')
    const lengthMs = Math.min(20_000, video.duration * 1000)
    if (!(lengthMs > 0)) throw new Error('no film')
    const canvas = document.createElement('canvas')
    const step = Math.max(everyMs, Math.ceil(lengthMs / maxFrames))
    const frames: GrabbedFrame[] = []
    for (let atMs = 0; atMs < lengthMs; atMs += step) {
      const sought = once(video, 'seeked')
      video.currentTime = atMs / 1000
      await sought
      frames.push({ atMs, jpeg: await grabFrame(video, canvas) })
    }
    return frames
  } finally {
    URL.revokeObjectURL(address)
  }
}

const once = (video: HTMLVideoElement, name: 'loadeddata' | 'seeked'): Promise<void> =>
  new Promise((done, failed) => {
    video.addEventListener(name, () => done(), { once: true })
    video.addEventListener('error', () => failed(new Error('the film cannot be played')), { once: true })
  })

/** As the API takes them: one file, with the times and sizes of its frames. */
export const asSent = (frames: readonly GrabbedFrame[]) => ({
  atMs: frames.map((it) => it.atMs).join(),
  sizes: frames.map((it) => it.jpeg.size).join(),
  file: new Blob(
    frames.map((it) => it.jpeg),
    { type: 'application/octet-stream' },
  ),
})
