import type { FiledService, MandateView } from '@openbeian/contract'
import { type FilingWish, filingWishes, isOneOf, type ServiceKind, serviceKinds } from '@openbeian/filing'
import type { api } from '../../kit/api.ts'

type Part = 'subject' | 'service' | 'access'

/** What was answered so far; one may come with some answers, from a filed service. */
export interface Wish {
  wish: FilingWish
  /** What is to be filed. */
  kind: ServiceKind
  /** A filed subject, or `new` or `elsewhere`. */
  subject: string
  service: string
  filed: 'no' | 'yes'
  changes: Part[]
}

/** For whom it is begun; a customer that is not named is the own one. */
export interface Whose {
  customerId?: string
  /** Under which a third party begins it. */
  mandate?: MandateView
}

/** Another wish asks other questions. */
export const noAnswers: Omit<Wish, 'wish'> = {
  kind: 'website',
  subject: 'new',
  service: '',
  filed: 'no',
  changes: [],
}

const parts: readonly Part[] = ['subject', 'service', 'access']

export function wishFrom(search: URLSearchParams): Wish {
  const asked = search.get('wish') ?? ''
  const changes = (search.get('change') ?? '').split(',').filter((it) => isOneOf(parts, it))
  return {
    wish: isOneOf(filingWishes, asked) ? asked : 'open',
    kind: serviceKinds.find((it) => it === search.get('kind')) ?? 'website',
    subject: search.get('subject') ?? 'new',
    service: search.get('service') ?? '',
    filed: search.get('filed') === 'yes' ? 'yes' : 'no',
    changes,
  }
}

export type WishRequest = NonNullable<Parameters<typeof api.chooseOrderType>[0]>['body']

/** What the server is asked; undefined while an answer is missing. */
export function requestOf(
  { wish, subject, service, filed, changes }: Wish,
  services: readonly FiledService[],
): WishRequest | undefined {
  if (wish === 'open') {
    const serviceIsFiled = subject !== 'new' && filed === 'yes'
    if (subject === 'new' || subject === 'elsewhere')
      return { wish, sponsorIsFiled: subject === 'elsewhere', serviceIsFiled }
    return { wish, filedSubjectId: subject, serviceIsFiled }
  }
  if (wish === 'manage') return { wish }
  if (wish === 'stopAll') {
    return services.some((it) => it.subjectId === subject) ? { wish, filedSubjectId: subject } : undefined
  }
  const chosen = services.find((it) => it.id === service)
  if (!chosen || (wish === 'change' && changes.length === 0)) return undefined
  return {
    wish,
    filedServiceId: chosen.id,
    filedSubjectId: chosen.subjectId,
    ...(wish === 'change' ? { changes } : {}),
  }
}
