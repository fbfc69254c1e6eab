import { routesOf } from '../kit/pages.tsx'
import { ConsoleFrame } from './console-frame.tsx'
import { pages } from './pages.ts'

export const routes = routesOf(pages, ConsoleFrame)
