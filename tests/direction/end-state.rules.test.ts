import { describe, expect, test } from 'vitest'
import { endStateWords } from '#shared/direction/end-state.ts'

const kindsOf = (text: string) => endStateWords(text, { year: 2026 }).map((one) => one.kind)

describe('reads like an end state', () => {
  test.each([
    ['Reach 40% digital sales', 'percentage'],
    ['Reach 40 % digital sales', 'percentage'],
    ['Grow service revenue 12.5 percent a year', 'percentage'],
    ['Cut churn by 3 per cent', 'percentage'],
    ['Earn forty percent of revenue from services', 'percentage'],
    ['Be 100% digital', 'percentage'],
    ['Raise margin by 150 bps', 'percentage'],
    ['Lift satisfaction 5 percentage points', 'percentage'],
    ['Halve costs: -50 %', 'percentage'],
    ['20 Prozent mehr Umsatz mit Diensten', 'percentage'],
    ['Gagner 15 pour cent de clients', 'percentage'],
    ['Crecer un 10 por ciento', 'percentage'],
    ['Crescere del 10 per cento', 'percentage'],
    ['The leading provider by 2030', 'by_year'],
    ['Fully connected by the end of 2028', 'by_year'],
    ['All plants online before 2029', 'by_year'],
    ['One platform no later than 2027', 'by_year'],
    ['Vision 2030: the connected home', 'by_year'],
    ['Carbon-free mobility in 2035', 'by_year'],
    ['Leave paper behind through 2027', 'by_year'],
    ['All members online this year, 2026', 'by_year'],
    ['Digital by FY2027', 'by_year'],
    ['Alle Werke vernetzt bis 2030', 'by_year'],
    ['Leader de la mobilité d’ici 2030', 'by_year'],
    ['Líder en movilidad para 2030', 'by_year'],
    ['Leader della mobilità entro il 2030', 'by_year'],
    ['One million members by March', 'number_by_date'],
    ['500 clinics on the platform by Q3', 'number_by_date'],
    ['10 million subscribers within three years', 'number_by_date'],
    ['Sell 2,000 connected pumps in the next 18 months', 'number_by_date'],
    ['Win 50 fleets before the end of next year', 'number_by_date'],
    ['Two million downloads until December', 'number_by_date'],
    ['Ship 3 services by year-end', 'number_by_date'],
    ['Grow earnings per share', 'earnings_per_share'],
    ['Double EPS with digital services', 'earnings_per_share'],
    ['Gewinn je Aktie steigern', 'earnings_per_share'],
    ['Win market share in home care', 'market_share'],
    ['Gain market-share with a new app', 'market_share'],
    ['A larger share of the insurance market', 'market_share'],
    ['Marktanteile gewinnen', 'market_share'],
    ['Gagner des parts de marché', 'market_share'],
    ['Ganar cuota de mercado', 'market_share'],
  ])('%s: %s', (text, kind) => expect(kindsOf(text)).toEqual([kind]))
})

describe('says which way to go', () => {
  test.each([
    'Care as a collaboration with every member',
    'Move people through the city, whatever they ride in',
    'Pumps that tell us what they need',
    'Answer every question where it is asked',
    'Care around the clock, 24/7',
    'Industry 4.0 for small manufacturers',
    'A 360-degree view of every customer',
    'A 360° view of every customer',
    'Connected cars on 5G',
    'Answer every claim within 24 hours',
    'A new account in 10 minutes',
    'Two brands, one experience',
    'One view of each customer in every channel',
    'Products that get better after they are sold',
    'Make banking part of everyday life',
    'From selling machines to selling uptime',
    'What we learned in 2016 about loyalty, in every channel',
    'Trusted since 1898, now in every pocket',
    'Heirs of the class of 2019: learning for life',
    'Meet patients where they are',
    'Know the customer before the customer calls',
    'By listening, become easier to do business with',
    'Until every home is connected, keep it simple',
    'In the next years, grow with our customers',
    'Be there within minutes',
    'Help farmers decide, field by field',
    'Turn data about machines into advice',
    'A share in every customer’s success',
    'Markets change; customers stay',
    'Earn trust with every share of data',
    'Services for 3D printing',
    'Logistics as a service for every port',
    'One hundred small steps with our customers',
    'Guide students from school to work',
    'Energy that follows the customer',
    'Fleet operators run on our platform',
    'Personal health, in one place',
    'Bring the shop to the sofa',
    'Die Werkstatt, die weiß, was fehlt',
    'La santé comme un dialogue',
    'From paperwork to conversation',
    '',
  ])('%s', (text) => expect(kindsOf(text)).toEqual([]))
})

test('a year counts from the one in which the direction was written', () => {
  const words = (year: number) => endStateWords('Every home in 2027', { year }).map((one) => one.words)
  expect([words(2026), words(2027), words(2028)]).toEqual([['2027'], ['2027'], []])
})

test('each passage is named once, where it stands, in the order of the text', () => {
  const text = 'Market share of 40 % by 2030'
  const found = endStateWords(text, { year: 2026 })
  expect(found.map((one) => one.words)).toEqual(['Market share', '40 %', 'by 2030'])
  for (const { words, at } of found) expect(text.slice(at, at + words.length)).toBe(words)
})
