import { type CodeView, endpoints } from '@openbeian/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from './api.ts'
import type { Language } from './language.tsx'
import { mayAsk } from './may-ask.ts'
import { useSession } from './session.ts'

/** The administration's codes, for those whom the API tells them. */
export function useCodes() {
  const { data: session } = useSession()
  return useQuery({
    queryKey: ['codes'],
    queryFn: ({ signal }) => api.listCodes({ signal }),
    select: ({ codes }) => codes,
    staleTime: Infinity,
    enabled: !!session && mayAsk(endpoints.listCodes, session.account),
  })
}

/** The code's meaning and what to do about it. */
export const codeTexts = (it: CodeView, language: Language) =>
  language === 'zh' ? { meaning: it.zh, advice: it.adviceZh } : { meaning: it.en, advice: it.adviceEn }
