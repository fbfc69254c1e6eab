import type { CodeTables } from '@openbeian/contract'
import { useMemo } from 'react'
import { ComboBox } from './combo-box.tsx'
import type { InputProps } from './field.tsx'
import type { Option } from './select.tsx'

/** Codes of a province, a city of it and a county of that; '' where none is chosen. */
export interface RegionCodes {
  province: string
  city: string
  county: string
}

interface RegionSearchProps extends Partial<InputProps> {
  label: string
  placeholder: string
  regions: CodeTables['regions']
  value: RegionCodes
  onChoose: (region: RegionCodes) => void
}

/** A province, city or county by its name, in a list of all of them. */
export function RegionSearch({ regions, value, onChoose, ...field }: RegionSearchProps) {
  const options = useMemo(() => regionOptions(regions), [regions])
  return (
    <ComboBox
      {...field}
      options={options}
      value={keyOf([value.province, value.city, value.county])}
      onChoose={(key) => {
        const [province = '', city = '', county = ''] = key.split(' ')
        onChoose({ province, city, county })
      }}
    />
  )
}

const keyOf = (codes: string[]): string => codes.filter(Boolean).join(' ')

function regionOptions(regions: CodeTables['regions']): Option[] {
  return regions.flatMap((province) => [
    optionOf(province),
    ...province.children.flatMap((city) => [
      // of 北京市 北京市 only the counties are another place than the province
      ...(city.zh === province.zh ? [] : [optionOf(province, city)]),
      ...city.children.map((county) => optionOf(province, city, county)),
    ]),
  ])
}

const optionOf = (...places: { code: string; zh: string }[]): Option => ({
  value: keyOf(places.map(({ code }) => code)),
  name: places
    .map(({ zh }) => zh)
    .filter((name, nth, names) => name !== names[nth - 1])
    .join(' '),
})
