import { InferenceSession, Tensor } from 'onnxruntime-node'
import type { Pixels } from '../quality/pixels.ts'
import type { ModelName, Models } from './models.ts'

/** The three networks. */
export interface Reader {
  run(model: ModelName, input: Float32Array, shape: number[]): Promise<{ data: Float32Array; shape: readonly number[] }>
  characters: string[]
}

export async function openReader(models: Models): Promise<Reader> {
  const sessions = {
    detection: await sessionOf(models.detection),
    recognition: await sessionOf(models.recognition),
    direction: await sessionOf(models.direction),
  }
  return {
    characters: models.characters,
    async run(model, input, shape) {
      const session = sessions[model]
      const [into = '', from = ''] = [session.inputNames[0], session.outputNames[0]]
      const { [from]: answer } = await session.run({ [into]: new Tensor('float32', input, shape) })
      if (!(answer?.data instanceof Float32Array)) throw new Error(`the ${model} model answered without numbers`)
      return { data: answer.data, shape: answer.dims }
    },
  }
}

const sessionOf = (model: Uint8Array) =>
  InferenceSession.create(model, {
    // two share the work of a picture; waiting they must not spin, for another process may have use of the core
    intraOpNumThreads: 2,
    extra: { session: { intra_op: { allow_spinning: '0' } } },
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  })

/** Pictures of one height as the networks want them: by channel, blue first, from -1 to 1, filled up to one width. */
export function batchOf(cuts: Pixels[], width: number): Float32Array {
  const height = cuts[0]?.height ?? 0
  const plane = height * width
  const batch = new Float32Array(cuts.length * 3 * plane)
  for (const [n, { data, width: own }] of cuts.entries())
    for (let c = 0; c < 3; c++)
      for (let y = 0; y < height; y++)
        for (let x = 0; x < Math.min(width, own); x++)
          batch[(n * 3 + c) * plane + y * width + x] = (data[(y * own + x) * 3 + 2 - c] ?? 0) / 127.5 - 1
  return batch
}
