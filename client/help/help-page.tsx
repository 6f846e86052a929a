import { PageHeader } from '../ui/page-header.tsx'
import { ClassesHelp } from './classes-help.tsx'
import css from './help.module.css'
import { KeysHelp } from './keys-help.tsx'
import { LimitsHelp } from './limits-help.tsx'
import { MeasuresHelp } from './measures-help.tsx'
import { PurposeHelp } from './purpose-help.tsx'
import { RolesHelp } from './roles-help.tsx'
import { RulesHelp } from './rules-help.tsx'
import { SourcesHelp } from './sources-help.tsx'
import { ZonesHelp } from './zones-help.tsx'

const parts = [
  { id: 'purpose', title: 'What is this for?', Part: PurposeHelp },
  { id: 'classes', title: 'What follows from the answer', Part: ClassesHelp },
  { id: 'zones', title: 'The verdict', Part: ZonesHelp },
  { id: 'measures', title: 'The numbers beside it', Part: MeasuresHelp },
  { id: 'rules', title: 'Decisions needed', Part: RulesHelp },
  { id: 'limits', title: 'What Bearing cannot tell you', Part: LimitsHelp },
  { id: 'roles', title: 'Who may do what', Part: RolesHelp },
  { id: 'keys', title: 'Keys', Part: KeysHelp },
  { id: 'sources', title: 'Sources', Part: SourcesHelp },
] as const

/** The rules, the measures, where they come from, and their limits. */
export const HelpPage = () => (
  <>
    <PageHeader title="Help">
      How Bearing judges, where its rules come from, and what they cannot know.
    </PageHeader>
    <div className={css['columns']}>
      <nav className={css['contents']} aria-label="On this page">
        {parts.map(({ id, title }) => (
          <a key={id} href={`#${id}`}>
            {title}
          </a>
        ))}
      </nav>
      <div className={css['text']}>
        {parts.map(({ id, title, Part }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{title}</h2>
            <Part />
          </section>
        ))}
      </div>
    </div>
  </>
)
