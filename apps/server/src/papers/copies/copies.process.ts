import { serveReaders } from '@openbeian/processes'
import sharp from 'sharp'
import { rewriteHeic } from './convert-heic.ts'
import { watermarkPdf, watermarkPicture } from './draw-watermark.ts'
import { rewriteLogo } from './rewrite-logo.ts'
import { rewritePdf } from './rewrite-pdf.ts'
import { rewritePicture } from './rewrite-picture.ts'
import { shrinkPicture } from './shrink-picture.ts'

// nothing of one paper stays for the next
sharp.cache(false)

/** All that is done with the bytes of a paper, apart from the process that answers. */
const copying = { rewritePdf, rewriteHeic, rewritePicture, rewriteLogo, shrinkPicture, watermarkPdf, watermarkPicture }
export type Copying = typeof copying

serveReaders(copying)
