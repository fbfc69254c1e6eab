import { routesOf } from '../kit/pages.tsx'
import { pages } from './pages.ts'
import { PortalFrame } from './portal-frame.tsx'

export const routes = routesOf(pages, PortalFrame)
