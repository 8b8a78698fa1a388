import { board } from './en/board.ts'
import { hard } from './en/hard.ts'
import { more } from './en/more.ts'

export default { ...board, ...more, ...hard }
