import { useState } from 'react'
import { Badge } from '../kit/badge.tsx'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { useWords } from '../kit/language.tsx'
import { Menu } from '../kit/menu.tsx'
import { optionsOf } from '../kit/select.tsx'
import { Table } from '../kit/table.tsx'
import { Tabs } from '../kit/tabs.tsx'
import { toast } from '../kit/toast.tsx'
import { Tooltip } from '../kit/tooltip.tsx'
import { galleryWords } from './gallery.words.ts'

export function Dialogs() {
  const words = useWords(galleryWords)
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <div className="row">
      <Button onClick={() => setOpen(true)}>{words.open}</Button>
      <Button onClick={() => toast(words.said)}>{words.say}</Button>
      <Tooltip text={words.tooltip}>
        <button type="button" className="button">
          {words.download}
        </button>
      </Tooltip>
      {isOpen && (
        <Dialog title={words.dialog} onClose={close}>
          <div className="stack">
            <p>{words.dialogText}</p>
            <div className="dialog-foot">
              <Button look="primary" onClick={close}>
                {words.sure}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </div>
  )
}

export function Menus() {
  const words = useWords(galleryWords)
  const [last, setLast] = useState('')
  const { export: exported, copy, stop } = words.actions
  return (
    <div className="row">
      <Menu
        name={words.more}
        actions={[
          { id: 'copy', name: copy, onChoose: () => setLast(copy) },
          { id: 'export', name: `${exported}（${words.notNow}）`, onChoose: () => {}, isDisabled: true },
          { id: 'stop', name: stop, onChoose: () => setLast(stop), isDanger: true },
        ]}
      />
      <span role="status" data-last-action>
        {last}
      </span>
    </div>
  )
}

export function Views() {
  const words = useWords(galleryWords)
  const tabs = optionsOf(words.views).map(({ value, name }) => ({ id: value, name }))
  const [shown, show] = useState<keyof typeof words.views>('subject')
  return (
    <Tabs label={words.tabs} tabs={tabs} shown={shown} onShow={show}>
      {words.views[shown]}
    </Tabs>
  )
}

export function Lines() {
  const words = useWords(galleryWords)
  const [order = '', sponsor = '', state = ''] = words.columns
  return (
    <Table label={words.table} titles={words.columns}>
      {(['blue', 'green', 'red'] as const).map((look, nth) => (
        <tr key={look}>
          <th scope="row" data-title={order}>{`BA2026113000${nth + 1}`}</th>
          <td data-title={sponsor}>青禾园艺</td>
          <td data-title={state}>
            <Badge look={look}>{words.states[look]}</Badge>
          </td>
        </tr>
      ))}
    </Table>
  )
}
