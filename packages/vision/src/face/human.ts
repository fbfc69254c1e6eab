import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Config, Human } from '@vladmandic/human'
import type { ModelFault } from '../ocr/models.ts'
import type { FaceFinder } from './face-finder.ts'
import { knowsKnownFace } from './known-face.ts'
import { humanFolder, readFaceModels } from './models.ts'

const modelAddress = 'https://models.invalid/'

const config: Partial<Config> = {
  backend: 'wasm',
  modelBasePath: modelAddress,
  cacheSensitivity: 0,
  cacheModels: false,
  async: false,
  debug: false,
  filter: { enabled: false },
  gesture: { enabled: false },
  body: { enabled: false },
  hand: { enabled: false },
  object: { enabled: false },
  segmentation: { enabled: false },
  face: {
    enabled: true,
    detector: { modelPath: 'blazeface.json', maxDetected: 3, minConfidence: 0.3, rotation: true, skipFrames: 0 },
    mesh: { enabled: true, modelPath: 'facemesh.json' },
    attention: { enabled: false },
    iris: { enabled: true, modelPath: 'iris.json' },
    emotion: { enabled: false },
    description: { enabled: true, modelPath: 'faceres.json', skipFrames: 0 },
    antispoof: { enabled: true, modelPath: 'antispoof.json', skipFrames: 0 },
    liveness: { enabled: true, modelPath: 'liveness.json', skipFrames: 0 },
  },
} as Partial<Config>

/**
 * Human on one thread of WebAssembly, or why it cannot be used. It is accepted when its models have the known hashes and
 * describe the known face as expected.
 */
export async function openHuman(folder = humanFolder()): Promise<FaceFinder | ModelFault | 'engine-missing'> {
  if (!folder) return 'models-missing'
  const models = await readFaceModels(folder)
  return typeof models === 'string' ? models : openFaceFinder(models, folder)
}

/** With these models, wherever they are from. */
export async function openFaceFinder(
  models: Map<string, Uint8Array>,
  folder: string,
): Promise<FaceFinder | 'models-corrupt' | 'engine-missing'> {
  const human = await startHuman(folder, models).catch(() => undefined)
  if (!human) return 'engine-missing'
  const finder = finderOf(human)
  return (await knowsKnownFace(finder).catch(() => false)) ? finder : 'models-corrupt'
}

const finderOf = (human: Human): FaceFinder => ({
  triangles: human.faceTriangulation,
  async faces({ data, width, height }, { passive }) {
    const input = human.tf.tensor3d(new Int32Array(data), [height, width, 3], 'int32')
    try {
      const { face, error } = await human.detect(input, {
        face: { antispoof: { enabled: passive }, liveness: { enabled: passive } },
      })
      if (error) throw new Error(error)
      return face
    } finally {
      input.dispose()
    }
  },
})

async function startHuman(folder: string, known: Map<string, Uint8Array>): Promise<Human> {
  const require = createRequire(import.meta.url)
  const wasmFolder = `${dirname(require.resolve('@tensorflow/tfjs-backend-wasm'))}/`
  serveFromDisk(known)
  require('@tensorflow/tfjs-backend-wasm').setThreadsCount(1)
  // it is in the package, but not among what the package offers
  const built = require(join(folder, 'dist/human.node-wasm.js')) as { Human: typeof Human }
  const human = new built.Human({ ...config, wasmPath: wasmFolder })
  await human.load()
  return human
}

/** Human asks for its models as a browser does; here nothing is ever fetched from outside. */
function serveFromDisk(known: Map<string, Uint8Array>): void {
  globalThis.fetch = async (input) => {
    const url = String(input instanceof Request ? input.url : input)
    if (url.startsWith(modelAddress)) {
      const bytes = known.get(url.slice(modelAddress.length))
      return bytes ? new Response(new Uint8Array(bytes)) : new Response('', { status: 404 })
    }
    if (url.startsWith('file:') || url.startsWith('/'))
      return new Response(await readFile(url.startsWith('/') ? url : new URL(url)))
    throw new Error(`nothing is fetched: ${url}`)
  }
}
