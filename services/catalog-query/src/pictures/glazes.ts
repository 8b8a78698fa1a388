/** What a thing is made of: its own colour, its two shades (light comes from the left), a light tint, a colour beside it, and the cloths of the wall and the table it stands on. */
export type Glaze = { base: string; shade: string; deep: string; light: string; accent: string; walls: readonly [string, string, string]; table: string }

type Cloth = Pick<Glaze, 'walls' | 'table'>
const sage: Cloth = { walls: ['#D3DDD7', '#C6D3CC', '#CBD6D0'], table: '#BAC6BF' }
const sand: Cloth = { walls: ['#EDE5D9', '#E6DFCD', '#E9E1D3'], table: '#DBD2C1' }
const mist: Cloth = { walls: ['#DEE3E8', '#D3DBE2', '#D9DFE5'], table: '#C9D1D7' }
const sky: Cloth = { walls: ['#CED6DF', '#BBC8D3', '#C4CFD9'], table: '#B1BCC7' }
const stone: Cloth = { walls: ['#E0DFD8', '#D9D7CE', '#DCDAD2'], table: '#CDCAC0' }
const blush: Cloth = { walls: ['#F0E5E1', '#EADDD7', '#ECE0DB'], table: '#E2D5CE' }
const dusk: Cloth = { walls: ['#DED8D5', '#D4CBC8', '#D9D2CF'], table: '#C9C0BD' }
const fog: Cloth = { walls: ['#E2E4E2', '#D6DAD7', '#DCDFDC'], table: '#C8CDCA' }

/** The shop's materials, by the word that stands in a picture's name. */
export const glazes = new Map<string, Glaze>(
  Object.entries({
    white: { base: '#F4F1E9', shade: '#E6E2DA', deep: '#D5D1C9', light: '#FBF9F4', accent: '#2C5AA0', ...sage },
    celadon: { base: '#A2C3B1', shade: '#93B3A1', deep: '#86A493', light: '#C3D9CC', accent: '#BC7F36', ...sand },
    indigo: { base: '#2D5CA2', shade: '#274F8C', deep: '#213F72', light: '#7E99C4', accent: '#E0B23C', ...mist },
    bluewhite: { base: '#F1EFEA', shade: '#E0DDD6', deep: '#CFCBC3', light: '#FBFAF6', accent: '#2F5FA8', ...fog },
    copper: { base: '#D4A9A3', shade: '#C79A94', deep: '#B98B85', light: '#E8CEC8', accent: '#A63E32', ...blush },
    black: { base: '#41454B', shade: '#34373C', deep: '#292B30', light: '#5C6168', accent: '#B9803A', ...stone },
    buncheong: { base: '#B9AE9D', shade: '#A89C8B', deep: '#988C7B', light: '#E2DACB', accent: '#8FAAA0', ...stone },
    ochre: { base: '#C89C4C', shade: '#B58A3E', deep: '#9F7732', light: '#E3C583', accent: '#5E3B22', ...sand },
    iron: { base: '#3B4048', shade: '#30343B', deep: '#25282E', light: '#565C66', accent: '#8A5A33', ...fog },
    brass: { base: '#CDA049', shade: '#B98C39', deep: '#A1782C', light: '#EACB86', accent: '#8C6420', ...stone },
    walnut: { base: '#8F6240', shade: '#7C5335', deep: '#69452B', light: '#B58962', accent: '#E5D9BF', ...sand },
    ash: { base: '#D9B98A', shade: '#C8A676', deep: '#B49363', light: '#EBD6B2', accent: '#8F6240', ...sage },
    hanji: { base: '#EFE7D3', shade: '#E0D6BE', deep: '#CFC4A9', light: '#F8F3E6', accent: '#7C5335', ...dusk },
    mugwort: { base: '#8C9C62', shade: '#7C8B55', deep: '#6C7A49', light: '#B7C296', accent: '#EFE7D3', ...sage },
    madder: { base: '#B4483C', shade: '#9F3D33', deep: '#88332B', light: '#D98A7E', accent: '#E8B94A', ...blush },
    saekdong: { base: '#2D5CA2', shade: '#7C99C4', deep: '#EFD185', light: '#E6B9B4', accent: '#E2B340', ...fog },
    gardenia: { base: '#E3B43F', shade: '#D0A132', deep: '#BA8D26', light: '#F1D384', accent: '#2D5CA2', ...sky },
  }),
)
