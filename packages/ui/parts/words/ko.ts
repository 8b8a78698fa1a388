import { board } from './ko/board.ts'
import { hard } from './ko/hard.ts'
import { more } from './ko/more.ts'

/** Every word of the page of parts. */
export default { ...board, ...more, ...hard }
