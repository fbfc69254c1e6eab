import { killPoints, testThatNothingIsLost } from './installation/killed-server.ts'

/** A fifth of the moments; all of them are in the long tests. */
testThatNothingIsLost(killPoints.filter((_, n) => n % 5 === 1))
