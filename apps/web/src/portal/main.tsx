import { startPages } from '../kit/start-pages.tsx'
import { routes } from './routes.ts'

startPages(routes)
