import { board } from './ko/board.ts'
import { more } from './ko/more.ts'

/** Every word of the page of parts. */
export default { ...board, ...more }
