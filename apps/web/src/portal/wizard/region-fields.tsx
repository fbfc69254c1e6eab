import { ChoiceField } from './fields.tsx'
import { useForm } from './form.ts'

const path = 'subject.region'

/** Province, city and county, each list after the one before it. */
export function RegionFields() {
  const { filing, tables, change } = useForm()
  const { region } = filing.subject
  const province = tables.regions.find(({ code }) => code === region.province)
  const city = province?.children.find(({ code }) => code === region.city)

  const chooseProvince = (code: string) => {
    const only = onlyOf(tables.regions.find((it) => it.code === code)?.children)
    change(path, { province: code, city: only?.code ?? '', county: onlyOf(only?.children)?.code ?? '' })
  }
  const chooseCity = (code: string) => {
    const counties = province?.children.find((it) => it.code === code)?.children
    change(path, { ...region, city: code, county: onlyOf(counties)?.code ?? '' })
  }
  return (
    <div className="field-grid field-grid-3">
      <ChoiceField path={`${path}.province`} options={tables.regions.map(option)} onChoose={chooseProvince} />
      <ChoiceField path={`${path}.city`} options={(province?.children ?? []).map(option)} onChoose={chooseCity} />
      <ChoiceField path={`${path}.county`} options={(city?.children ?? []).map(option)} />
    </div>
  )
}

const option = ({ code, zh }: { code: string; zh: string }) => ({ value: code, name: zh })

/** Where there is no choice nobody is asked to choose. */
const onlyOf = <It,>(regions: It[] = []): It | undefined => (regions.length === 1 ? regions[0] : undefined)
