import { purposes } from '#shared/initiative/purpose.ts'
import css from './help.module.css'

const means = {
  drives_customer_engagement:
    'It changes how the company goes to market: loyalty and trust, personal and seamless channels.',
  drives_digitized_solutions:
    'It changes what the company sells: product, service and information together, often paid for again and again.',
  supports:
    'It lies in either area, or in neither, and is done because it helps the primary strategy. Which area is asked after.',
  builds_capability: 'A backbone, a platform or skills that others need.',
  mandatory: 'It keeps things running or obeys a rule. It stays outside the verdict.',
} as const

export const PurposeHelp = () => (
  <>
    <p>
      Of each initiative Bearing asks one question, and there are five answers. Answer in the grid, in the
      panel, in <i>Tag next</i>, or while typing a new initiative: a hash tag in the line is the answer.
    </p>
    <div className={css['wide']}>
      <table>
        <thead>
          <tr>
            <th scope="col">Answer</th>
            <th scope="col">Tag</th>
            <th scope="col">It means</th>
          </tr>
        </thead>
        <tbody>
          {purposes.map((one) => (
            <tr key={one.id}>
              <th scope="row">{one.label}</th>
              <td>
                <code>{one.tag}</code>
              </td>
              <td>{means[one.id]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    <p>
      <code>#ce #sup</code> together say: supports the primary strategy, and lies in customer engagement.{' '}
      <code>#ce</code> with <code>#ds</code> is refused, because an initiative drives one of them.
    </p>
  </>
)
