import type { Arrangement, Filing } from '@openbeian/filing'
import { useState } from 'react'
import { useForm } from './form.ts'

export const titleOfService = (index: number): string => `services.${index}-title`

/** What a part of a service is called for whoever does not see the page: with the service, where there are several. */
export const labelOfPart = ({ services }: Filing, index: number, id: string): string =>
  services.length > 1 ? `${titleOfService(index)} ${id}` : id

/** Goes to a service, also for whoever does not see the page. */
export const goToService = (index: number): void =>
  void requestAnimationFrame(() => {
    const title = document.getElementById(titleOfService(index))
    title?.scrollIntoView({ block: 'start' })
    title?.focus({ preventScroll: true })
  })

/** Moves services or takes them out, one arrangement after the other. */
export function useArrange() {
  const { arrange } = useForm()
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const run = async (from: Arrangement, focus: number) => {
    setBusy(true)
    setError(undefined)
    try {
      if (await arrange(from)) goToService(focus)
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, error, run }
}
