import { initiativeClass } from '#shared/initiative/vocabulary.ts'
import { ClassMark } from '../initiative/class-mark.tsx'
import { Cited } from './cited.tsx'
import css from './help.module.css'

const means = {
  core: 'Drives the declared strategy, or supports it from within its own area: nothing to justify.',
  supporting: 'Supports the declared strategy from elsewhere, by a link to live core work that was accepted.',
  unproven: 'Says that it supports, and nobody has accepted that yet.',
  foundation: 'Builds a capability.',
  competing: 'Drives the strategy that was not declared.',
  outside: 'Mandatory or run.',
  unclassified: 'Nobody has said what it is for, or no strategy is declared.',
} as const

export const ClassesHelp = () => (
  <>
    <p>
      <Cited>
        Only the answer is stored. The class follows from it and from the strategy declared on the day you ask
        about, so switching the primary strategy reclassifies everything and edits nothing, and the past stays
        as it was. That one strategy drives and the other area may support it is the advice of [S1].
      </Cited>
    </p>
    <dl className={css['terms']}>
      {initiativeClass.options.map((one) => (
        <div key={one}>
          <dt>
            <ClassMark class={one} />
          </dt>
          <dd>{means[one]}</dd>
        </div>
      ))}
    </dl>
    <p>
      Live core work is core, not stopped and not archived; completed work counts. A link is accepted by a
      leader who neither owns the initiative nor submitted the link. Changing its target, mechanism, rationale
      or timing makes it a draft again.
    </p>
  </>
)
