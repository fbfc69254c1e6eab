/** Brings the field of a finding into view and puts the cursor there; a finding about a part goes to its first field. */
export function focusField(path: string): boolean {
  for (let at = path; at !== ''; at = at.includes('.') ? at.slice(0, at.lastIndexOf('.')) : '') {
    const field = fieldAt(at)
    if (!field) continue
    field.scrollIntoView({ block: 'center' })
    field.focus({ preventScroll: true })
    return true
  }
  return false
}

const fieldAt = (path: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`) ??
  document.querySelector<HTMLElement>(`[data-path^="${CSS.escape(path)}."]`)
