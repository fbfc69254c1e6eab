import { parentPort, workerData } from 'node:worker_threads'
import { PDFDocument } from '@cantoo/pdf-lib'

const { bytes, tile, pageSide } = workerData as { bytes: Uint8Array; tile: Uint8Array; pageSide: number }
const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
const words = await pdf.embedPng(tile)
for (const page of pdf.getPages()) {
  const { x: left, y: bottom, width, height } = page.getMediaBox()
  const { width: across, height: up } = words.scale(Math.max(width, height) / pageSide)
  for (let y = bottom; y < bottom + height; y += up) {
    for (let x = left; x < left + width; x += across) page.drawImage(words, { x, y, width: across, height: up })
  }
}
parentPort?.postMessage(await pdf.save())
