import type { ReactNode } from 'react'
import './empty-card.css'

interface EmptyCardProps {
  title: string
  text?: string
  /** What can be done about it. */
  children?: ReactNode
}

/** Stands where a list has nothing to show. */
export const EmptyCard = ({ title, text, children }: EmptyCardProps) => (
  <section className="card empty stack">
    <h2>{title}</h2>
    {text && <p>{text}</p>}
    {children && <div>{children}</div>}
  </section>
)
