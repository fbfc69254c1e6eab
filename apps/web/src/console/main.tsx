import { startPages } from '../kit/start-pages.tsx'
import './console.css'
import { routes } from './routes.ts'

startPages(routes, '/console')
