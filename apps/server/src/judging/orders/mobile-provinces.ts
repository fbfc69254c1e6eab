import type { Filing, ProvinceCode } from '@openbeian/filing'
import type { MobileSegments } from '../../platform/outside/mobile-segments.ts'

/** 归属省份 of the mobiles of a filing, by the number; those the list does not know are left out. */
export function mobileProvincesOf(
  { provinceOf }: Pick<MobileSegments, 'provinceOf'>,
  { subject, services }: Filing,
): Record<string, ProvinceCode> {
  const persons = [subject.principal, ...services.map(({ manager }) => manager)]
  const numbers = new Set(persons.flatMap(({ mobile, emergencyPhone }) => [mobile, emergencyPhone]))
  return Object.fromEntries(
    [...numbers].flatMap((number) => {
      const province = provinceOf(number)
      return province ? [[number, province] as const] : []
    }),
  )
}
