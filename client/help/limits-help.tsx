import { limits } from '#shared/finding/limits.ts'
import { Cited } from './cited.tsx'

export const LimitsHelp = () => (
  <ul>
    {limits.map((one) => (
      <li key={one}>
        <Cited>{one}</Cited>
      </li>
    ))}
  </ul>
)
