import { GateMark } from '../gate/gate-mark.tsx'
import { MilestoneMark } from '../milestone/milestone-mark.tsx'
import css from './roadmap.module.css'

/** What the signs of the picture mean. */
export const RoadmapKey = () => (
  <p className={css['key']}>
    <span>
      <i className={css['swatch']} data-kind="proposed" /> proposed
    </span>
    <span>
      <i className={css['swatch']} data-kind="early" /> out of order
    </span>
    <span>
      <MilestoneMark isDone={false} /> milestone
    </span>
    <span>
      <GateMark decision={null} /> gate
    </span>
    <span>filled: reached, passed</span>
  </p>
)
