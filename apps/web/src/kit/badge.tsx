import './badge.css'
import type { ComponentProps } from 'react'

export type BadgeLook = 'red' | 'yellow' | 'blue' | 'green' | 'grey'

interface BadgeProps extends ComponentProps<'span'> {
  look: BadgeLook
}

/** A state in a word; who cannot tell colours reads it all the same. */
export const Badge = ({ look, ...given }: BadgeProps) => <span {...given} className={`badge badge-${look}`} />
