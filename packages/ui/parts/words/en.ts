import { board } from './en/board.ts'
import { more } from './en/more.ts'

export default { ...board, ...more }
