import type { ReactNode } from 'react'

const shapes = { red: '▲', yellow: '■', blue: '●', green: '✓' } as const

/** The state of a file by shape, colour and word. */
export const FileState = ({ look, children }: { look: keyof typeof shapes; children: ReactNode }) => (
  <span className={`badge badge-${look}`}>
    <span aria-hidden="true">{shapes[look]}</span> {children}
  </span>
)
