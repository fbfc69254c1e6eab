import type { FaultCode } from '@openbeian/vision/quality'
import { useId } from 'react'
import { useWords } from './language.tsx'
import { pictureWords } from './picture-example.words.ts'
import './picture-example.css'

/** How it should look, beside how it must not. */
export function PictureExamples({ fault }: { fault: FaultCode }) {
  const words = useWords(pictureWords)
  return (
    <div className="picture-examples">
      <figure>
        <Drawing />
        <figcaption className="example-good">✓ {words.good}</figcaption>
      </figure>
      <figure>
        <Drawing fault={fault} />
        <figcaption className="example-bad">✕ {words.bad[fault]}</figcaption>
      </figure>
    </div>
  )
}

/** A card on a table, as a camera sees it when this goes wrong. */
function Drawing({ fault }: { fault?: FaultCode }) {
  const id = useId()
  return (
    <svg viewBox="0 0 160 110" aria-hidden="true">
      <defs>
        <filter id={`${id}-blur`}>
          <feGaussianBlur stdDeviation="3" />
        </filter>
        <clipPath id={`${id}-picture`}>
          <rect width="160" height="110" rx="6" />
        </clipPath>
      </defs>
      <g clipPath={`url(#${id}-picture)`}>
        <rect width="160" height="110" fill="#6b7280" />
        <g transform={places[fault ?? 'none']} filter={fault === 'BLUR' ? `url(#${id}-blur)` : undefined}>
          <rect x="20" y="18" width="120" height="75" rx="6" fill="#eef4fb" />
          <path d="M32 36h46M32 50h38M32 64h46M32 80h84" stroke="#1c2430" strokeWidth="4" strokeLinecap="round" />
          <rect x="98" y="30" width="32" height="38" rx="3" fill="#c4d3e6" />
          <circle cx="114" cy="43" r="7" fill="#7b8794" />
          <path d="M101 68c0-10 6-14 13-14s13 4 13 14" fill="#7b8794" />
        </g>
        {fault === 'DARK' && <rect width="160" height="110" fill="#000" opacity="0.72" />}
        {fault === 'OVEREXPOSED' && <rect width="160" height="110" fill="#fff" opacity="0.82" />}
        {fault === 'GLARE' && <ellipse cx="66" cy="52" rx="34" ry="22" fill="#fff" opacity="0.96" />}
      </g>
    </svg>
  )
}

const places: Partial<Record<FaultCode | 'none', string>> = {
  CUT_EDGE: 'translate(46 26)',
  LOW_RESOLUTION: 'translate(58 40) scale(0.28)',
}
