import css from './help.module.css'

const roles = [
  { role: 'Viewer', may: 'reads the portfolio and exports it.' },
  {
    role: 'Contributor',
    may: 'also logs initiatives, edits those they own, and drafts and submits support.',
  },
  {
    role: 'PMO',
    may: 'also edits every initiative, imports, edits in bulk, archives, undoes, and acknowledges findings.',
  },
  {
    role: 'Leader',
    may: 'also declares and switches the strategy, accepts and returns support, waives and reopens findings, sets the policy and the members, and edits the portfolio.',
  },
  {
    role: 'Administrator',
    may: 'does all of this everywhere without being a member, and makes and archives portfolios, users, units and people.',
  },
] as const

export const RolesHelp = () => (
  <>
    <p>
      A role belongs to one portfolio; without one, the portfolio does not exist for you. Confidential
      initiatives are seen by administrators, leaders, PMO and their owner only. What you may not see is left
      out of your verdict and counted: every page says how many are hidden from you.
    </p>
    <dl className={css['terms']}>
      {roles.map((one) => (
        <div key={one.role}>
          <dt>{one.role}</dt>
          <dd>{one.may}</dd>
        </div>
      ))}
    </dl>
  </>
)
