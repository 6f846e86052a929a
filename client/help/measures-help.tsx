import { Cited } from './cited.tsx'
import css from './help.module.css'
import { measures } from './measures.ts'

export const MeasuresHelp = () => (
  <>
    {measures.map((one) => (
      <div key={one.id} id={`measure-${one.id}`} className={css['entry']}>
        <h3>{one.name}</h3>
        <p>{one.says}</p>
        <dl className={css['facts']}>
          <dt>How</dt>
          <dd>{one.made}</dd>
          <dt>Source</dt>
          <dd>
            <Cited>{one.source}</Cited>
          </dd>
          <dt>Limits</dt>
          <dd>{one.limits}</dd>
        </dl>
      </div>
    ))}
  </>
)
