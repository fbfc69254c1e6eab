import { parentPort, workerData } from 'node:worker_threads'
import { convertHeic } from './convert-heic.ts'

parentPort?.postMessage(await convertHeic(workerData as Uint8Array))
