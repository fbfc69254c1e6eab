/** Whoever is limited to no province is there for all. */
export const isInProvinces = ({ province }: { province: string }, provinces: readonly string[]): boolean =>
  provinces.length === 0 || provinces.includes(province)
