import { readsKnownSample } from './known-sample.ts'
import { type ModelFault, modelFolder, readModels } from './models.ts'
import type { Reader } from './reader.ts'

/** The networks ready to read, once what they say of a known picture is right; or why there are none. */
export async function loadReader(folder = modelFolder()): Promise<Reader | ModelFault | 'engine-missing'> {
  const models = await readModels(folder)
  if (typeof models === 'string') return models
  // a platform without the native part must not take the thread down
  const engine = await import('./reader.ts').catch(() => undefined)
  if (!engine) return 'engine-missing'
  const reader = await engine.openReader(models)
  return (await readsKnownSample(reader)) ? reader : 'models-corrupt'
}
