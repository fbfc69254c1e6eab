import './popover.css'
import './menu.css'
import { Button } from 'react-aria-components/Button'
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { AriaLanguage } from './aria-language.tsx'

interface Action {
  id: string
  name: string
  onChoose: () => void
  /** What it does cannot be taken back. */
  isDanger?: boolean
  isDisabled?: boolean
}

/** Actions that are not needed often enough to be buttons of their own. */
export const Menu = ({ name, actions }: { name: string; actions: readonly Action[] }) => (
  <AriaLanguage>
    <MenuTrigger>
      <Button className="button">
        {name} <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover menu" offset={4} placement="bottom end">
        <AriaMenu onAction={(key) => actions.find(({ id }) => id === key)?.onChoose()}>
          {actions.map(({ id, name, isDanger, isDisabled = false }) => (
            <MenuItem key={id} id={id} isDisabled={isDisabled} {...(isDanger ? { className: 'menu-danger' } : {})}>
              {name}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  </AriaLanguage>
)
