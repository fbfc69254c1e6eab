import type { ReactNode } from 'react'
import { Badge } from '../../kit/badge.tsx'

const shapes = { red: '▲', yellow: '■', blue: '●', green: '✓' } as const

/** The state of a file by shape, colour and word. */
export const FileState = ({ look, children }: { look: keyof typeof shapes; children: ReactNode }) => (
  <Badge look={look}>
    <span aria-hidden="true">{shapes[look]}</span> {children}
  </Badge>
)
