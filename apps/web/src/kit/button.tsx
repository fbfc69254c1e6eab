import './button.css'
import type { ComponentProps, MouseEvent } from 'react'

interface ButtonProps extends ComponentProps<'button'> {
  /** Filled for what the page is for; `quiet` without a frame. */
  look?: 'framed' | 'primary' | 'quiet'
  /** What it does cannot be taken back. */
  isDanger?: boolean
  isSmall?: boolean
  /** As wide as what it stands in. */
  isWide?: boolean
  /** The action it started is running: pressing again does nothing, and the button keeps the focus. */
  isBusy?: boolean
}

/** The browser's own button in our look. */
export function Button({ look = 'framed', isDanger, isSmall, isWide, isBusy, className, ...given }: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (isBusy) event.preventDefault()
    else given.onClick?.(event)
  }
  const classes = [
    'button',
    look !== 'framed' && `button-${look}`,
    isDanger && 'button-danger',
    isSmall && 'button-small',
    isWide && 'button-wide',
    className,
  ]
  return (
    <button
      type="button"
      {...given}
      {...(isBusy ? { 'aria-disabled': true, 'aria-busy': true } : {})}
      className={classes.filter(Boolean).join(' ')}
      onClick={press}
    />
  )
}
