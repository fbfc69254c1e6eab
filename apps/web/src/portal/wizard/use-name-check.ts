import type { NameAnswer } from '@openbeian/contract'
import type { Filing } from '@openbeian/filing'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../kit/api.ts'

/** Without a key for this long, the name is taken as typed. */
const typingPauseMs = 400

/** What the server says of the name of a service, asked when the typing pauses; nothing while the name is empty. */
export function useNameCheck({ subject, services }: Filing, index: number): NameAnswer | undefined {
  const service = services[index]
  const question = {
    name: service?.name.trim() ?? '',
    kind: service?.kind ?? ('website' as const),
    nature: subject.nature,
    sponsor: subject.name,
    province: subject.region.province,
    remark: service?.remark ?? '',
    otherNames: services.filter((_, nth) => nth !== index).map(({ name }) => name),
  }
  const settled = useSettled(JSON.stringify(question))
  const { data } = useQuery({
    queryKey: ['service-name', settled],
    queryFn: ({ signal }) => api.checkServiceName({ body: question, signal }),
    enabled: question.name !== '' && settled === JSON.stringify(question),
    retry: false,
  })
  return data
}

/** The value once it has not changed for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), typingPauseMs)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
