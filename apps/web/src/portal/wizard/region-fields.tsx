import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { type RegionCodes, RegionSearch } from '../../kit/region-search.tsx'
import { ChoiceField } from './fields.tsx'
import { useForm } from './form.ts'
import { wizardWords } from './wizard.words.ts'

const path = 'subject.region'

/** Province, city and county: found by a name, or each from its list. */
export function RegionFields() {
  const { filing, tables, change, leave } = useForm()
  const { subject: words } = useWords(wizardWords)
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
  const findPlace = (found: RegionCodes) => {
    change(path, found)
    leave(`${path}.county`)
  }
  return (
    <>
      <Field path={`${path}.search`} label={words.findRegion} optional>
        {({ id }) => (
          <RegionSearch
            id={id}
            label={words.findRegion}
            placeholder={words.findRegionHint}
            regions={tables.regions}
            value={region}
            onChoose={findPlace}
          />
        )}
      </Field>
      <div className="field-grid field-grid-3">
        <ChoiceField path={`${path}.province`} options={tables.regions.map(option)} onChoose={chooseProvince} />
        <ChoiceField path={`${path}.city`} options={(province?.children ?? []).map(option)} onChoose={chooseCity} />
        <ChoiceField path={`${path}.county`} options={(city?.children ?? []).map(option)} />
      </div>
    </>
  )
}

const option = ({ code, zh }: { code: string; zh: string }) => ({ value: code, name: zh })

/** The only region, taken without asking; undefined when there are several. */
const onlyOf = <It,>(regions: It[] = []): It | undefined => (regions.length === 1 ? regions[0] : undefined)
