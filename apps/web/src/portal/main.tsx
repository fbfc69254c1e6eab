import { startPages } from '../kit/start-pages.tsx'
import './portal.css'
import { routes } from './routes.ts'

startPages(routes)
