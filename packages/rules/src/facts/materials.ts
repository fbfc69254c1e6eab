import type { IsoDate, RegionCode } from '@openbeian/filing'
import type { ResidenceProof } from '../packs/province/material-values.ts'

/** What was seen on a material: by looking at its file, by reading it, or by a person. */
export interface MaterialFacts {
  contentType?: 'image/jpeg' | 'image/png' | 'application/pdf'
  sizeBytes?: number
  /** Of a PDF: its pages, where each can be made a picture. */
  drawablePages?: number
  /** Of a picture, in pixels. */
  width?: number
  height?: number
  isSharp?: boolean
  /** All four corners are there, and nothing covers them. */
  showsAllEdges?: boolean
  /** Taken of the paper itself, not of a screen or a copy. */
  isOfOriginal?: boolean
  isInColour?: boolean
  /** What a watermark says; empty where there is none. */
  watermark?: string
  watermarkCoversText?: boolean
  /** The day written beside the signature; empty where nobody signed. */
  signedOn?: IsoDate | ''
  /** What the seal says; empty where there is none. */
  seal?: string
  /** A seal is in its place, whatever it says. */
  isSealed?: boolean
  /** The province whose form it is, for forms that differ by province. */
  formOf?: RegionCode
  /** The last valid day. */
  validTo?: IsoDate
  /** Whose approval it is. */
  holder?: string
  /** What proves residence. */
  proof?: ResidenceProof
  /** 电子营业执照 */
  isElectronic?: boolean
  /** The program that changed the picture; empty where none did. */
  editedWith?: string
  /** Other sponsors, unrelated to this one, handed in the same picture. */
  isUsedByOthers?: boolean
  /** An icon: that of a system or of another, or with a false badge. */
  isMisleading?: boolean
  /** What a scan for harmful files said. */
  isHarmless?: boolean
}
