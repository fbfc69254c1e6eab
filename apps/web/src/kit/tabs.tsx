import './tabs.css'
import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs'
import { AriaLanguage } from './aria-language.tsx'

interface TabsProps<Id extends string> {
  label: string
  tabs: readonly { id: Id; name: ReactNode }[]
  shown: Id
  onShow: (id: Id) => void
  /** What the tab that is shown has to show. */
  children: ReactNode
}

/** Views of one thing, one at a time; arrow keys walk along their names. */
export function Tabs<Id extends string>({ label, tabs, shown, onShow, children }: TabsProps<Id>) {
  const show = (key: unknown) => {
    const tab = tabs.find(({ id }) => id === key)
    if (tab) onShow(tab.id)
  }
  return (
    <AriaLanguage>
      <AriaTabs selectedKey={shown} onSelectionChange={show}>
        <TabList className="tab-list" aria-label={label} items={tabs}>
          {({ id, name }) => <Tab id={id}>{name}</Tab>}
        </TabList>
        <TabPanel id={shown} className="tab-panel">
          {children}
        </TabPanel>
      </AriaTabs>
    </AriaLanguage>
  )
}
