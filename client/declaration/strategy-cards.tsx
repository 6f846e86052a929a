import { strategy } from '#shared/initiative/vocabulary.ts'
import type { Strategy } from '#shared/initiative/vocabulary.ts'
import css from './strategy-cards.module.css'
import { strategyChoices } from './strategy-words.ts'

interface Props {
  value: Strategy | null
  onChange: (chosen: Strategy) => void
  error: string | undefined
  /** What stands on a card besides its text: the strategy in force, say. */
  noteOn?: (one: Strategy) => string | null
}

/** The one choice, as two cards; arrow keys move between them as in any group of radio buttons. */
export const StrategyCards = ({ value, onChange, error, noteOn }: Props) => (
  <fieldset className={css['choice']} aria-describedby={error === undefined ? undefined : 'primary-error'}>
    <legend className={css['legend']}>Primary strategy</legend>
    <div className={css['cards']}>
      {strategy.options.map((one) => {
        const { name, gist, changes, means, drivers } = strategyChoices[one]
        const note = noteOn?.(one) ?? null
        return (
          <label key={one} className={css['card']}>
            <input
              type="radio"
              name="primary"
              value={one}
              checked={value === one}
              onChange={() => onChange(one)}
              aria-labelledby={`${one}-name`}
              aria-describedby={`${one}-means`}
            />
            <span className={css['text']}>
              <span className={css['name']} id={`${one}-name`}>
                {name} {note !== null && <span className={css['note']}>{note}</span>}
              </span>
              <span id={`${one}-means`}>
                <span className={css['gist']}>
                  {gist} {changes}
                </span>
                <span className={css['means']}>{means}</span>
                <span className={css['drivers']}>For example: {drivers}</span>
              </span>
            </span>
          </label>
        )
      })}
    </div>
    {error !== undefined && (
      <p className={css['error']} id="primary-error">
        {error}
      </p>
    )}
  </fieldset>
)
