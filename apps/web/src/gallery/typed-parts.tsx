import { useState } from 'react'
import { ComboBox } from '../kit/combo-box.tsx'
import { DateField } from '../kit/date-field.tsx'
import { Field } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import { type RegionCodes, RegionSearch } from '../kit/region-search.tsx'
import { optionsOf, orNone, Select } from '../kit/select.tsx'
import { Upload } from '../kit/upload.tsx'
import { galleryWords } from './gallery.words.ts'
import { faultAt } from './plain-parts.tsx'
import { sampleRegions } from './sample-regions.ts'
import './gallery.css'

export function Lists() {
  const words = useWords(galleryWords)
  const [nature, setNature] = useState<keyof typeof words.natures | ''>('')
  const [content, setContent] = useState('')
  const [region, setRegion] = useState<RegionCodes>({ province: '', city: '', county: '' })
  const contents = Array.from({ length: 120 }, (_, nth) => ({ value: String(nth + 1), name: words.content(nth + 1) }))
  return (
    <div className="gallery-pair">
      <Field path="nature" label={words.nature}>
        {(input) => (
          <Select
            {...input}
            value={nature}
            options={orNone(words.choose, optionsOf(words.natures))}
            onChoose={setNature}
          />
        )}
      </Field>
      <Field path="contents" label={words.contents}>
        {(input) => (
          <ComboBox {...input} label={words.contents} options={contents} value={content} onChoose={setContent} />
        )}
      </Field>
      <Field path="region" label={words.region}>
        {(input) => (
          <RegionSearch
            {...input}
            label={words.region}
            placeholder={words.regionHint}
            regions={sampleRegions}
            value={region}
            onChoose={setRegion}
          />
        )}
      </Field>
      <Field path="wrongContent" label={words.contents} findings={[faultAt('wrongContent')]}>
        {(input) => <ComboBox {...input} label={words.contents} options={contents} value="7" onChoose={() => {}} />}
      </Field>
    </div>
  )
}

export function Dates() {
  const words = useWords(galleryWords)
  return (
    <div className="gallery-pair">
      <Field path="validFrom" label={words.validFrom}>
        {(input) => <DateField {...input} defaultValue="2017-05-08" />}
      </Field>
      <Field path="validTo" label={words.validTo} findings={[faultAt('validTo')]}>
        {(input) => <DateField {...input} defaultValue="long-term" allowsLongTerm />}
      </Field>
      <Field path="badDay" label={words.badDay}>
        {(input) => <DateField {...input} />}
      </Field>
    </div>
  )
}

export function Uploads() {
  const words = useWords(galleryWords)
  const [chosen, setChosen] = useState(words.chosen)
  const choose = (files: File[]) => setChosen(files[0]?.name ?? '')
  return (
    <>
      <div className="row">
        <Upload
          id="upload"
          label={words.upload}
          name={words.upload}
          accept="image/*"
          onFiles={choose}
          chosen={chosen}
        />
      </div>
      <div className="row">
        <Upload id="take" label={words.retake} name={words.retake} accept="image/*" look="primary" onFiles={choose} />
        <Upload id="locked" label={words.disabled} name={words.disabled} accept="image/*" isDisabled onFiles={choose} />
      </div>
    </>
  )
}
