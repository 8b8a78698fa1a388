import { Logo, PartTag, RadioGroup, ToastRegion } from '../src/index.ts'
import { Board } from './board/board.tsx'
import { HardGoods, HardSums } from './hard/hard-goods.tsx'
import { HardLists } from './hard/hard-lists.tsx'
import { HardForms, HardWords } from './hard/hard-words.tsx'
import { Deploys, Figures } from './more/figures.tsx'
import { PhoneFrame, Rail, StoreFrame } from './more/frame.tsx'
import { Filters, Goods } from './more/goods.tsx'
import { Changing, Gathering } from './more/news.tsx'
import { Sayings } from './more/speaking.tsx'
import { Threads } from './more/time.tsx'
import { Conflict, Failed, Tags } from './more/trouble.tsx'
import { useSettings, useWords } from './settings.tsx'
import { ButtonStates } from './states/buttons.tsx'
import { ChoiceStates } from './states/choices.tsx'
import { FieldStates } from './states/fields.tsx'
import { ListStates } from './states/lists.tsx'

const Switches = () => {
  const t = useWords()
  const { lang, setLang, theme, setTheme } = useSettings()
  const languages = [
    { value: 'ko' as const, label: '한국어' },
    { value: 'en' as const, label: 'English' },
  ]
  const themes = [
    { value: 'light' as const, label: t.lightShort },
    { value: 'dark' as const, label: t.darkShort },
  ]
  return (
    <div className="row">
      <RadioGroup look="segment" label={t.language} value={lang} onChange={setLang} options={languages} />
      <RadioGroup look="segment" label={t.theme} value={theme} onChange={setTheme} options={themes} />
    </div>
  )
}

const Head = () => {
  const t = useWords()
  const { theme } = useSettings()
  return (
    <header className="page-head">
      <Logo size={30} />
      <h1 className="jt-page">{t.title}</h1>
      <p>
        {t[theme]} · {t.motto}
      </p>
      <div className="page-tags">
        <PartTag part="shell" version="2.9.4" />
        <PartTag part="catalog" version="7.3.1" />
        <PartTag part="orders" version="4.12.0" />
      </div>
    </header>
  )
}

/** Everything else there is, live where it can be. */
const More = () => (
  <div className="board" data-section="more">
    <Changing />
    <Gathering />
    <Threads />
    <Sayings />
    <Tags />
    <Failed />
    <Conflict />
    <Goods />
    <Filters />
    <Figures />
    <Deploys />
    <Rail />
    <PhoneFrame />
    <StoreFrame />
  </div>
)

/** What bad input does to the parts: nothing. */
const Hard = () => (
  <div className="board" data-section="hard">
    <HardGoods />
    <HardSums />
    <HardWords />
    <HardForms />
    <HardLists />
  </div>
)

export const PartsPage = () => {
  const t = useWords()
  return (
    <>
      <Head />
      <main>
        <Board />
        <div className="page-head page-head-states">
          <h2 className="jt-page">{t.everyState}</h2>
          <p>{t.everyStateNote}</p>
          <Switches />
        </div>
        <div className="board" data-section="states">
          <ButtonStates />
          <FieldStates />
          <ChoiceStates />
          <ListStates />
        </div>
        <More />
        <Hard />
      </main>
      <ToastRegion label={t.notices} closeLabel={t.close} />
    </>
  )
}
