import type { SignInServiceShown } from '@openbeian/contract'
import { isOneOf } from '@openbeian/filing'
import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from './api.ts'
import type { Language } from './language.tsx'

const purposes = ['sign-in', 'link', 'confirm'] as const
type ServicePurpose = (typeof purposes)[number]

/** What the tab keeps while its browser is at a service. */
export interface AtService {
  purpose: ServicePurpose
  secret: string
  /** Where it goes on afterwards. */
  back: string
}

const key = 'openbeian-at-service'
const confirmed = 'openbeian-confirmed'

export const nameOfService = ({ nameZh, nameEn }: SignInServiceShown, language: Language): string =>
  language === 'zh' ? nameZh : nameEn

interface Going {
  serviceId: string
  purpose: ServicePurpose
  invitation?: string
}

const begin = {
  'sign-in': ({ serviceId, invitation }: Going) =>
    api.beginSignInByService({ body: { serviceId, ...(invitation && { invitation }) } }),
  link: ({ serviceId }: Going) => api.beginLinkingService({ body: { serviceId } }),
  confirm: ({ serviceId }: Going) => api.beginConfirmByService({ body: { serviceId } }),
} as const

/** Leaves for the service. */
export const useGoToService = () =>
  useMutation({
    mutationFn: async (going: Going) => {
      const { address, secret } = await begin[going.purpose](going)
      const back = going.invitation ? '/' : location.pathname + location.search
      sessionStorage.setItem(key, [going.purpose, secret, back].join('\n'))
      location.assign(address)
    },
  })

/** What this tab went for; undefined where it went nowhere. It is told once. */
export function takeAtService(): AtService | undefined {
  const kept = sessionStorage.getItem(key)
  sessionStorage.removeItem(key)
  const [purpose, secret = '', back = '/'] = kept?.split('\n') ?? []
  return isOneOf(purposes, purpose) ? { purpose, secret, back } : undefined
}

/** A window of its own, so that what is typed here stays. */
export const confirmInWindow = (serviceId: string): void => void window.open(`/by-service#again=${serviceId}`, '_blank')

/** Tells the window that waits. */
export const tellConfirmed = (): void => {
  const channel = new BroadcastChannel(confirmed)
  channel.postMessage('confirmed')
  channel.close()
}

/** Hears it. */
export function useConfirmedElsewhere(onConfirmed: () => void): void {
  useEffect(() => {
    if (!('BroadcastChannel' in globalThis)) return undefined
    const channel = new BroadcastChannel(confirmed)
    channel.onmessage = onConfirmed
    return () => channel.close()
  }, [onConfirmed])
}
