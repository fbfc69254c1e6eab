import './tooltip.css'
import type { ComponentProps, ReactNode } from 'react'
import { Tooltip as AriaTooltip, Focusable, TooltipTrigger } from 'react-aria-components/Tooltip'

interface TooltipProps {
  text: ReactNode
  /** A button or a link: what cannot be focused cannot tell anybody without a mouse. */
  children: ComponentProps<typeof Focusable>['children']
}

/** A line more about a button or a link, for the mouse, the keyboard and readers; phones do without, so nothing is said only here. */
export const Tooltip = ({ text, children }: TooltipProps) => (
  <TooltipTrigger delay={500}>
    <Focusable>{children}</Focusable>
    <AriaTooltip className="tooltip" offset={6}>
      {text}
    </AriaTooltip>
  </TooltipTrigger>
)
