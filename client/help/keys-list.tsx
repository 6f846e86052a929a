import css from './help.module.css'
import { keyGroups } from './keys.ts'

/** The keys by place. */
export const KeysList = (props: { heading: 'h2' | 'h3' }) => (
  <div className={css['keys']}>
    {keyGroups.map(({ place, keys }) => (
      <section key={place} className={css['keyGroup']}>
        <props.heading className={css['keyPlace']}>{place}</props.heading>
        <dl>
          {keys.map((one) => (
            <div key={one.does} className={css['key']}>
              <dt>
                {one.keys.map((key) =>
                  key === 'to' ? <span key={key}>to</span> : <kbd key={key}>{key}</kbd>,
                )}
              </dt>
              <dd>{one.does}</dd>
            </div>
          ))}
        </dl>
      </section>
    ))}
  </div>
)
