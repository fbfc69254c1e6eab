import { formerRegions } from '@openbeian/filing'
import { sampleRegions } from '@openbeian/regulator'

/** Divisions by their codes and by their names. */
export interface Regions {
  codeOf(text: string): string | undefined
  isLiving(code: string): boolean
}

/** Those of the list that is shipped, and those it no longer has. */
export function openRegions(): Regions {
  const byName = new Map<string, string>()
  const living = new Set<string>()
  const keep = (code: string, ...names: string[]) => {
    living.add(code)
    for (const name of names) if (!byName.has(nameKey(name))) byName.set(nameKey(name), code)
  }
  for (const province of sampleRegions.regions) {
    keep(province.code, province.zh)
    for (const city of province.children) {
      keep(city.code, province.zh + city.zh)
      for (const county of city.children) keep(county.code, province.zh + city.zh + county.zh, province.zh + county.zh)
    }
  }
  for (const { code, zh } of formerRegions) {
    const [into] = formerRegions.find((it) => it.code === code)?.into ?? []
    const province = sampleRegions.regions.find((it) => it.code.startsWith(into?.code.slice(0, 2) ?? '-'))
    const city = province?.children.find((it) => it.code.startsWith(code.slice(0, 4)))
    const name = `${province?.zh ?? ''}${city?.zh ?? ''}${zh}`
    if (!living.has(code) && !byName.has(nameKey(name))) byName.set(nameKey(name), code)
  }
  return {
    codeOf: (text) => (/^\d{6}$/.test(text) ? text : byName.get(nameKey(text))),
    isLiving: (code) => living.has(code),
  }
}

const nameKey = (name: string): string => name.replace(/[\s/>-]|市辖区/g, '')
