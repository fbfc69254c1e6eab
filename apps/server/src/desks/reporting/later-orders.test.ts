// every order about something filed, in one story
import './test-later-orders.ts'
