import TagIcon from 'lucide-react/icons/tag'
import TruckIcon from 'lucide-react/icons/truck'
import { useState } from 'react'
import CheckIcon from 'lucide-react/icons/check'
import { BulkBar, Button, GatherBar, Kbd, PartTag, StatusMark, TextButton, Tile } from '../../src/index.ts'
import wallGrey from '../pictures/wall-grey.svg?url&no-inline'
import wallJade from '../pictures/wall-jade.svg?url&no-inline'
import { Card } from '../card.tsx'
import { useWords } from '../settings.tsx'

/** Three cells at three ages of a flash, held still. */
const Ages = () => {
  const t = useWords()
  return (
    <div className="ages">
      <div>
        <b>482-930</b>
        <span>{t.names[0]}</span>
        <span className="jt-changed jt-flash age-0">
          <StatusMark glyph="running">{t.confirmed}</StatusMark>
        </span>
        <span className="jt-changed jt-flash age-1">
          <StatusMark glyph="running">{t.authorised}</StatusMark>
        </span>
        <span className="jt-changed jt-mark">
          <StatusMark glyph="underway">{t.shipped}</StatusMark>
        </span>
        <span className="end">55,200</span>
      </div>
      <div className="ages-selected">
        <b>482-929</b>
        <span>{t.names[1]}</span>
        <StatusMark glyph="running">{t.confirmed}</StatusMark>
        <StatusMark glyph="running">{t.authorised}</StatusMark>
        <StatusMark glyph="none">–</StatusMark>
        <span className="end">131,000</span>
      </div>
    </div>
  )
}

export const Changes = () => {
  const t = useWords()
  const [waiting, setWaiting] = useState(12)
  return (
    <Card name="changes" title={t.changed} note={t.changedNote} span={5}>
      <div className="stretch">
        <Ages />
        <GatherBar count={waiting} label={t.newOrders} note={t.newest} action={t.putOnTop} hotkey="N" onGather={() => setWaiting(0)} />
        <BulkBar count={t.chosen} all={<TextButton>{t.chooseAll}</TextButton>} clearLabel={t.letGo} onClear={() => undefined} label={t.chosenOrders}>
          <Button variant="primary" icon={TruckIcon}>
            {t.send}
          </Button>
          <Button>{t.cancelled}</Button>
          <Button icon={TagIcon}>{t.tag}</Button>
        </BulkBar>
      </div>
    </Card>
  )
}

export const Seams = () => {
  const t = useWords()
  return (
    <Card name="seams" title={t.seams} note={t.seamsNote} span={3}>
      <div className="seams">
        <img src={wallJade} alt="" />
        <Tile part="orders" stitched="left" flush className="seam-low">
          <PartTag part="orders" version="4.12.0" />
        </Tile>
        <img src={wallGrey} alt="" />
        <Tile part="orders" stitched="left" state="loose" flush className="seam-text">
          <b>{t.resting}</b>
          <span>{t.restingNote}</span>
        </Tile>
      </div>
    </Card>
  )
}

/** A toast and a dialog where they stand still: the same boxes that `toast()` and `Dialog` fill on top of a page. */
export const Speaking = () => {
  const t = useWords()
  return (
    <Card name="speaking" title={t.speaking} span={4}>
      <div className="stretch">
        <div className="jt-toast jt-toast-done">
          <CheckIcon className="jt-icon" aria-hidden />
          <span className="jt-toast-text">{t.sent}</span>
          <button type="button" className="jt-toast-undo">
            {t.undo}
            <Kbd>Z</Kbd>
          </button>
        </div>
        <div className="jt-dialog still-dialog">
          <div className="jt-dialog-box">
            <header className="jt-dialog-head">
              <h3 className="jt-tile-title">{t.askTitle}</h3>
            </header>
            <div className="jt-dialog-body">{t.askText}</div>
            <footer className="jt-dialog-actions">
              <Button>{t.stop}</Button>
              <Button variant="primary">{t.sendTwo}</Button>
            </footer>
          </div>
        </div>
      </div>
    </Card>
  )
}
