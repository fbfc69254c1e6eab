import { useEffect, useRef } from 'react'

/** What a key does, by the name the browser gives it. */
export type Shortcuts = Partial<Record<string, () => void>>

const typesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

const isUnderDialog = (): boolean => document.querySelector('[role="dialog"]:not([hidden])') !== null

/** Single keys that act while nobody types and no dialog is open. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return
      const act = latest.current[event.key]
      if (!act || typesText(event.target) || isUnderDialog()) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

/** Moves the focus among elements of a list; without one in focus it begins at the first. */
export function moveFocus(selector: string, by: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>(selector)]
  const at = items.findIndex((it) => it.contains(document.activeElement))
  const next = items[at < 0 ? 0 : Math.min(items.length - 1, Math.max(0, at + by))]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}
