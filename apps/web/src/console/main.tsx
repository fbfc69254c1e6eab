import { startPages } from '../kit/start-pages.tsx'
import { routes } from './routes.ts'
import './console.css'

startPages(routes, '/console')
